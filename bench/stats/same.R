# The same report in R, of one domain: argument 1 is the file that bench_stats wrote. Prints "r N tests bootstrap total" in
# seconds of processor time; the bootstrap is done with 100 resamples and counted for 10,000, the total for 12 domains.
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
drawn <- seconds(boot(change, function(x, i) mean(x[i]), resamples)) * 10000 / resamples
cat(sprintf("r %d %.3f %.3f %.3f\n", length(change), tests, drawn, 12 * (tests + drawn)))
