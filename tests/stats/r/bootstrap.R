# Bootstrap intervals on resamples that both sides share.

# boot.ci's BCa with replicates equal to the estimate counted half; with `half` FALSE it must be boot.ci's own.
bca <- function(t0, t, L, half) {
  w <- qnorm((sum(t < t0 - 1e-12) + half * sum(abs(t - t0) <= 1e-12) / 2) / length(t))
  a <- sum(L^3) / (6 * sum(L^2)^1.5)
  z <- w + qnorm(c(0.025, 0.975))
  boot:::norm.inter(t, pnorm(w + z / (1 - a * z)))[, 2]
}

means <- function(name, x, replicates) {
  force(x)  # boot() keeps the seed before it looks at its data
  b <- boot(x, function(d, i) c(mean(d[i]), var(d[i]) / length(i)), replicates)
  ci <- suppressWarnings(boot.ci(b, type = c("bca", "stud"), L = x - mean(x)))
  t <- b$t[, 1]
  if (!any(abs(t - b$t0[1]) <= 1e-12)) stopifnot(max(abs(bca(b$t0[1], t, x - mean(x), FALSE) - ci$bca[4:5])) < 1e-10)
  case("mean", name, x = x, resamples = as.vector(t(boot.array(b, indices = TRUE))) - 1,
       bias = mean(t) - b$t0[1], se = sd(t), bca = bca(b$t0[1], t, x - mean(x), TRUE), boot_bca = ci$bca[4:5], student = ci$student[4:5])
}
for (i in 1:5) means(sprintf("decimals_%d", i), round(rnorm(7 + 2 * i, 0.5), 2), 299)
for (i in 1:4) means(sprintf("skewed_%d", i), round(rexp(10 + i), 2), 399)
for (i in 1:5) means(sprintf("scale_%d", i), sample(-2:4, 9 + 2 * i, TRUE), 299)
for (i in 1:2) means(sprintf("heavy_%d", i), signif(rt(14, 2), 4), 399)

clusters <- function(name, groups, replicates) {
  g <- sample(groups, 6 * groups, TRUE); x <- round(rnorm(groups)[g] + rnorm(length(g)), 2)
  size <- as.vector(table(g)); sum <- as.vector(tapply(x, g, sum)); m <- sum(sum) / sum(size)
  d <- data.frame(size, sum)
  b <- boot(d, function(d, i) sum(d$sum[i]) / sum(d$size[i]), replicates)
  L <- sum - m * size
  case("clusters", name, x = x, cluster = g, resamples = as.vector(t(boot.array(b, indices = TRUE))) - 1,
       estimate = m, se = sd(b$t), bca = bca(m, b$t[, 1], L, TRUE), boot_bca = boot.ci(b, type = "bca", L = L)$bca[4:5])
}
for (i in 1:4) clusters(sprintf("of_%d", 6 + 2 * i), 6 + 2 * i, 299)
finish("bootstrap.txt")
