# Linear mixed models and pooling after multiple imputation.

careful <- lmerControl(optimizer = "bobyqa", calc.derivs = FALSE, check.conv.singular = "ignore", optCtrl = list(rhobeg = 0.1, rhoend = 1e-10, maxfun = 1e5))

repeated <- function(name, people, moments, between, slope) {
  d <- expand.grid(time = seq_len(moments) - 1, person = seq_len(people))
  d$group <- rep(rbinom(people, 1, 0.5), each = moments)
  d$interaction <- d$group * d$time
  d$y <- round(4 + rep(rnorm(people, 0, between), each = moments) + (0.3 + rep(rnorm(people, 0, slope), each = moments)) * d$time + 0.4 * d$interaction + rnorm(nrow(d)), 3)
  d$y[runif(nrow(d)) < 0.15] <- NA
  fit <- function(form, reml) suppressWarnings(suppressMessages(lmer(form, d, REML = reml, control = careful, na.action = na.omit)))
  answer <- function(f) {
    v <- as.data.frame(VarCorr(f)); s <- summary(f)$coefficients
    c(s[, 1], s[, 2], v$vcov[c(1, nrow(v))], if (nrow(v) > 2) v$vcov[2:3], as.numeric(logLik(f)))
  }
  fixed <- y ~ time + group + interaction
  case("repeated", name, columns = 3, x = as.vector(t(d[c("time", "group", "interaction")])), y = d$y, person = d$person,
       reml = unname(answer(fit(update(fixed, . ~ . + (1 | person)), TRUE))), ml = unname(answer(fit(update(fixed, . ~ . + (1 | person)), FALSE))),
       slope = if (slope > 0) unname(answer(fit(update(fixed, . ~ . + (time | person)), TRUE))))
}
for (i in 1:6) repeated(sprintf("people_%d", 12 * i), 12 * i, 3, 1.2, 0)
for (i in 1:5) repeated(sprintf("slopes_%d", 20 * i), 20 * i, 5, 1, 0.6)
repeated("no_difference_between_people", 20, 3, 0, 0)

for (i in 1:15) {
  m <- c(2, 3, 5, 10, 20)[(i - 1) %% 5 + 1]
  q <- signif(rnorm(m, 1, i / 10), 8); u <- signif(runif(m, 0.5, 1.5), 8); df <- c(8, 50, Inf)[i %% 3 + 1]
  s <- pool.scalar(q, u, n = df + 1, k = 1)
  half <- qt(0.975, s$df) * sqrt(s$t)
  case("pool", sprintf("of_%d_%d", m, i), estimates = q, variances = u, complete = if (is.finite(df)) df else 1e300,
       answer = c(s$qbar, s$ubar, s$b, sqrt(s$t), s$df, s$fmi, s$qbar - half, s$qbar + half, 2 * pt(-abs(s$qbar / sqrt(s$t)), s$df)))
}
finish("mixed.txt", 2e-6)
