# Summaries, paired t, effect sizes and the signed-rank test.

# Scores before and after on a scale of whole numbers; `drift` moves them, `still` is the share that does not change.
scores <- function(n, low, high, drift = 0.5, still = 0) {
  before <- sample(low:high, n, TRUE)
  move <- round(rnorm(n, drift, (high - low) / 4))
  move[runif(n) < still] <- 0
  list(before = before, after = pmin(high, pmax(low, before + move)))
}

# The noncentral t interval, solved to the last digit; effectsize stops its search earlier.
ncp <- function(t, df, p) {
  f <- function(d) suppressWarnings(pt(t, df, d)) - p
  uniroot(f, t + c(-8, 8) * (1 + abs(t) / sqrt(2 * df)), tol = 1e-13, extendInt = "downX")$root
}

signed_rank <- function(d) {
  d <- d[!is.na(d)]
  nonzero <- d[d != 0]
  normal <- function(correct) suppressWarnings(wilcox.test(nonzero, exact = FALSE, correct = correct))
  zeros <- length(d) - length(nonzero)
  pratt <- rank(abs(d))[d != 0]
  list(w = unname(normal(TRUE)$statistic),
       drop_exact = wilcox.exact(nonzero, exact = TRUE)$p.value,
       drop_normal = normal(TRUE)$p.value, drop_plain = normal(FALSE)$p.value,
       pratt_w = sum(pratt[nonzero > 0]),
       pratt_exact = as.numeric(pvalue(wilcoxsign_test(d ~ rep(0, length(d)), zero.method = "Pratt", distribution = "exact"))),
       pratt_z = as.numeric(statistic(wilcoxsign_test(d ~ rep(0, length(d)), zero.method = "Pratt"))),
       pratt_plain = as.numeric(pvalue(wilcoxsign_test(d ~ rep(0, length(d)), zero.method = "Pratt"))))
}

paired <- function(name, before, after, whole) {
  ok <- !is.na(before) & !is.na(after)
  b <- before[ok]; a <- after[ok]; d <- a - b; n <- length(d)
  data <- list("paired", name, before = before, after = after, whole = as.integer(whole))
  if (n < 2) return(do.call(case, c(data, refused = "too_few")))
  if (all(d == d[1])) return(do.call(case, c(data, refused = "constant")))
  t <- t.test(a, b, paired = TRUE)
  answers <- list(n = n, mean = mean(d), se = t$stderr, t = unname(t$statistic), p = t$p.value, interval = t$conf.int)
  q <- summary(a)
  answers$summary <- c(n, mean(a), sd(a), unname(quantile(a)))
  if (n > 2) {
    g <- hedges_g(a, b, paired = TRUE, verbose = FALSE)
    J <- exp(lgamma((n - 1) / 2) - log(sqrt((n - 1) / 2)) - lgamma((n - 2) / 2))
    dz <- mean(d) / sd(d); dav <- mean(d) / sqrt((var(a) + var(b)) / 2)
    stopifnot(abs(g$Hedges_g - J * dz) < 1e-12)
    answers$d_z <- dz; answers$g_z <- g$Hedges_g; answers$d_av <- dav; answers$correction <- J
    r <- if (sd(a) > 0 && sd(b) > 0) cor(a, b) else 0
    answers$d_rm <- dz * sqrt(2 * (1 - r))
    if (abs(answers$t) < 30) {
      bounds <- c(ncp(answers$t, n - 1, 0.975), ncp(answers$t, n - 1, 0.025)) / sqrt(n)
      answers$d_z_interval <- bounds
      answers$g_z_interval_effectsize <- c(g$CI_low, g$CI_high)
    }
  }
  if (whole && any(d != 0)) answers <- c(answers, signed_rank(d))
  do.call(case, c(data, answers))
}

scales <- list(c(1, 5), c(0, 10), c(1, 6), c(-2, 2), c(0, 100))
for (scale in scales) for (n in c(3, 4, 6, 9, 15, 30, 60, 120)) {
  s <- scores(n, scale[1], scale[2])
  paired(sprintf("scale_%g_to_%g_of_%d", scale[1], scale[2], n), s$before, s$after, TRUE)
}
for (i in 1:20) {
  s <- scores(10 * i, 1, 5, drift = i / 20, still = 0.7)
  paired(sprintf("mostly_still_%d", i), s$before, s$after, TRUE)
}
for (i in 1:15) {
  s <- scores(12 + 5 * i, 0, 10, drift = 1)
  s$before[runif(length(s$before)) < 0.2] <- NA
  s$after[runif(length(s$after)) < 0.2] <- NA
  paired(sprintf("missing_%d", i), s$before, s$after, TRUE)
}
for (i in 1:15) paired(sprintf("heavy_tails_%d", i), signif(rt(5 * i, 2), 6), signif(rt(5 * i, 2) + 0.3, 6), FALSE)
for (i in 1:10) paired(sprintf("far_from_zero_%d", i), 1e6 + round(rnorm(20 + i), 3), 1e6 + round(rnorm(20 + i, 0.4), 3), FALSE)
for (i in 1:10) paired(sprintf("large_effect_%d", i), round(rnorm(8 * i), 3), round(rnorm(8 * i, 3), 3), FALSE)
paired("nobody", c(NA, 1, NA), c(2, NA, NA), FALSE)
paired("one_pair", c(3, NA), c(4, 2), TRUE)
paired("two_pairs", c(3, 2), c(4, 5), TRUE)
paired("all_equal", rep(3, 9), rep(3, 9), TRUE)
paired("all_up_by_one", 1:9, 2:10, TRUE)
paired("decimals_up_by_a_tenth", c(0, 0, 0), c(0.1, 0.1, 0.1), FALSE)
paired("constant_before", rep(2, 8), c(2, 3, 3, 4, 2, 3, 5, 1), TRUE)
paired("all_ties", c(1, 2, 3, 1, 2, 3), c(2, 3, 4, 2, 3, 2), TRUE)
paired("one_changed", c(1, 2, 3, 4, 5), c(1, 2, 3, 4, 3), TRUE)
# Many of each kind that goes wrong first: a handful of people, hardly anybody who changed, equal changes, wild ones.
draw <- function(n, low, high, gaps = 0) {
  s <- scores(n, low, high, drift = runif(1, -1, 1.5), still = runif(1, 0, 0.9))
  if (gaps > 0) { s$before[runif(n) < gaps] <- NA; s$after[runif(n) < gaps] <- NA }
  s
}
for (i in 1:60) { s <- draw(1 + i %% 6, 1, 5, if (i %% 4 == 0) 0.2 else 0); paired(sprintf("tiny_%d", i), s$before, s$after, TRUE) }
for (i in 1:60) { s <- draw(6 + i, 0, sample(c(2, 3, 10), 1)); paired(sprintf("ties_and_zeros_%d", i), s$before, s$after, TRUE) }
for (i in 1:40) { s <- draw(5 + 3 * i, 1, 10, 0.3); paired(sprintf("gaps_%d", i), s$before, s$after, TRUE) }
for (i in 1:30) paired(sprintf("wild_%d", i), signif(rt(6 + 2 * i, 2), 5), signif(3 * rt(6 + 2 * i, 2), 5), FALSE)
for (i in 1:10) paired(sprintf("all_the_same_%d", i), rep(i, 2 + i), rep(sample(1:10, 1), 2 + i), TRUE)
finish("paired.txt")
