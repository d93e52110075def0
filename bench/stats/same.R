# The same report in R, of one domain: argument 1 is the file that bench_stats wrote. Prints "r N tests bootstrap total" in
# seconds of processor time; the bootstrap is done with 100 resamples and counted for 10,000, the total for 12 domains.
# Marginal homogeneity is written out (Stuart 1955, Maxwell 1970; scored as Agresti 2002, 10.3.4): mh_test of coin takes
# every person for a block of its own and is not ready with 100,000 of them after seven minutes.
suppressPackageStartupMessages(library(boot))
homogeneity <- function(m) {
  k <- nrow(m) - 1
  d <- (rowSums(m) - colSums(m))[1:k]
  v <- (diag(rowSums(m) + colSums(m)) - m - t(m))[1:k, 1:k]
  drop(d %*% solve(v, d))
}
scored <- function(m) {
  change <- outer(seq_len(nrow(m)), seq_len(ncol(m)), function(i, j) j - i)
  sum(m * change)^2 / sum(m * change^2)
}
d <- read.table(commandArgs(TRUE)[1]); before <- d[[1]]; after <- d[[2]]; change <- after - before
seconds <- function(expression) { t <- proc.time(); force(expression); sum((proc.time() - t)[1:2]) }
tests <- seconds({
  table(before, after); t.test(after, before, paired = TRUE)
  wilcox.test(change[change != 0], exact = FALSE, correct = TRUE)
  m <- table(factor(before, 1:5), factor(after, 1:5)); mcnemar.test(m)
  homogeneity(m); scored(m)
})
resamples <- 100
drawn <- seconds(boot(change, function(x, i) mean(x[i]), resamples)) * 10000 / resamples
cat(sprintf("r %d %.3f %.3f %.3f\n", length(change), tests, drawn, 12 * (tests + drawn)))
