# Pooling by pool.scalar; and predictive mean matching by mice: what many imputations say of two means and a slope. Draws
# differ, so that the test compares within what so many imputations can differ by chance.

for (i in 1:15) {
  m <- c(2, 3, 5, 10, 20)[(i - 1) %% 5 + 1]
  q <- signif(rnorm(m, 1, i / 10), 8); u <- signif(runif(m, 0.5, 1.5), 8); df <- c(8, 50, Inf)[i %% 3 + 1]
  s <- pool.scalar(q, u, n = df + 1, k = 1)
  half <- qt(0.975, s$df) * sqrt(s$t)
  case("pool", sprintf("of_%d_%d", m, i), estimates = q, variances = u, complete = if (is.finite(df)) df else 1e300,
       answer = c(s$qbar, s$ubar, s$b, sqrt(s$t), s$df, s$fmi, s$qbar - half, s$qbar + half, 2 * pt(-abs(s$qbar / sqrt(s$t)), s$df)))
}

# The pmm that mice has had since version 3 looks for donors in an order that it shuffles once an imputation: all who are
# equally near to many get the same five, and the variance between imputations grows ninefold. Its former one, which is
# still in it, breaks ties for each gap.
mice.impute.ties <- function(y, ry, x, wy = NULL, donors = 5L, ...) {
  if (is.null(wy)) wy <- !ry
  x <- cbind(1, as.matrix(x)); drawn <- mice:::.norm.draw(y, ry, x)
  seen <- as.vector(x[ry, ] %*% drawn$coef)
  vapply(as.vector(x[wy, ] %*% drawn$beta), mice:::.pmm.match, 0, yhat = seen, y = y[ry], donors = donors)
}
completed <- function(name, d, m, method = "pmm") {
  full <- mice(d, m = m, maxit = 5, method = method, printFlag = FALSE, seed = 4)
  q <- u <- NULL
  for (i in seq_len(m)) {
    x <- complete(full, i); n <- nrow(x); s <- summary(lm(after ~ before, x))$coefficients
    q <- rbind(q, c(mean(x$after), mean(x$after - x$before), s[2, 1]))
    u <- rbind(u, c(var(x$after) / n, var(x$after - x$before) / n, s[2, 2]^2))
  }
  case("completed", name, columns = ncol(d), x = as.vector(t(d)), imputations = m,
       estimate = colMeans(q), between = apply(q, 2, var), within = colMeans(u))
}
selective <- function(n, digits, noise = rnorm) {
  d <- data.frame(before = round(5 + 2 * rnorm(n), digits)); d$after <- round(0.8 * d$before + 2 + noise(n), digits)
  d$after[runif(n) < ifelse(d$before < 5, 0.6, 0.1)] <- NA
  d
}
completed("decimals", selective(120, 3), 200)
completed("whole_scores", selective(120, 0), 200, "ties")
completed("many_ties", { d <- selective(200, 0); d$before <- pmin(pmax(round(d$before / 3), 1), 3); d }, 200, "ties")
completed("heavy_tails", selective(150, 3, function(n) rt(n, 3)), 200)
completed("far_from_zero", { d <- selective(120, 3); d + 1000 }, 200)
completed("gaps_in_all", {
  d <- selective(150, 0); d$group <- rbinom(150, 1, 0.4); d$after <- d$after + d$group
  d$before[runif(150) < 0.2] <- NA; d$group[runif(150) < 0.1] <- NA; d
}, 200)
finish("imputation.txt")
