# The same report in R, of one domain: argument 1 is the file that bench_stats wrote. Prints seconds of processor time;
# the bootstrap is done with 100 resamples and counted for 10,000.
suppressPackageStartupMessages({ library(boot); library(coin) })
d <- read.table(commandArgs(TRUE)[1]); before <- d[[1]]; after <- d[[2]]; change <- after - before
seconds <- function(expression) { t <- proc.time(); force(expression); sum((proc.time() - t)[1:2]) }
tests <- seconds({
  table(before, after); t.test(after, before, paired = TRUE)
  wilcox.test(change[change != 0], exact = FALSE, correct = TRUE)
  m <- table(factor(before, 1:5), factor(after, 1:5)); mcnemar.test(m)
  mh_test(as.table(m)); mh_test(as.table(m), scores = list(response = 1:5))
})
resamples <- 100
drawn <- seconds({ b <- boot(change, function(x, i) mean(x[i]), resamples); suppressWarnings(try(boot.ci(b, type = "bca", L = change - mean(change)), silent = TRUE)) })
cat(sprintf("R, one domain of %d people: tests %.3f s, bootstrap %.1f s for 10000 resamples (from %d); 12 domains %.1f s\n",
            length(change), tests, drawn * 10000 / resamples, resamples, 12 * (tests + drawn * 10000 / resamples)))
