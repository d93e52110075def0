# Linear mixed models.

careful <- lmerControl(optimizer = "bobyqa", calc.derivs = FALSE, check.conv.singular = "ignore", optCtrl = list(rhobeg = 0.1, rhoend = 1e-10, maxfun = 1e5))

# Degrees of freedom and p by lmerTest, which differentiates with numDeriv.
repeated_of <- function(name, d, slope) {
  fit <- function(form, reml) suppressWarnings(suppressMessages(lmerTest::lmer(form, d, REML = reml, control = careful, na.action = na.omit)))
  answer <- function(f) {
    v <- as.data.frame(VarCorr(f)); s <- summary(f)$coefficients
    c(s[, "Estimate"], s[, "Std. Error"], v$vcov[c(1, nrow(v))], if (nrow(v) > 2) v$vcov[2:3], as.numeric(logLik(f)))
  }
  tests <- function(f) {
    s <- summary(f)$coefficients
    c(s[, "df"], s[, "Pr(>|t|)"])
  }
  fixed <- y ~ time + group + interaction
  one <- fit(update(fixed, . ~ . + (1 | person)), TRUE); ml <- fit(update(fixed, . ~ . + (1 | person)), FALSE)
  two <- if (slope) fit(update(fixed, . ~ . + (time | person)), TRUE)
  case("repeated", name, columns = 3, x = as.vector(t(d[c("time", "group", "interaction")])), y = d$y, person = d$person,
       reml = unname(answer(one)), ml = unname(answer(ml)), reml_tests = unname(tests(one)), ml_tests = unname(tests(ml)),
       slope = if (slope) unname(answer(two)), slope_tests = if (slope && !isSingular(two, 1e-4)) unname(tests(two)))
}

# `round_to` whole numbers make ties; `noise` draws the rest.
repeated <- function(name, people, moments, between, slope, fit_slope = slope > 0, digits = 3, noise = rnorm, missing = 0.15, days = 1) {
  d <- expand.grid(time = seq_len(moments) - 1, person = seq_len(people))
  d$group <- rep(rbinom(people, 1, 0.5), each = moments)
  d$interaction <- d$group * d$time
  d$y <- round(4 + rep(rnorm(people, 0, between), each = moments) + (0.3 + rep(rnorm(people, 0, slope), each = moments)) * d$time + 0.4 * d$interaction + noise(nrow(d)), digits)
  d$y[runif(nrow(d)) < missing] <- NA
  d$time <- d$time * days; d$interaction <- d$interaction * days
  repeated_of(name, d, fit_slope)
}
for (i in 1:6) repeated(sprintf("people_%d", 12 * i), 12 * i, 3, 1.2, 0)
for (i in 1:5) repeated(sprintf("slopes_%d", 20 * i), 20 * i, 5, 1, 0.6)
repeated("no_difference_between_people", 20, 3, 0, 0)
for (i in 1:3) repeated(sprintf("whole_scores_%d", i), 30, 3, 1.5, 0, digits = 0)
for (i in 1:3) repeated(sprintf("heavy_tails_%d", i), 40, 4, 1, 0.5, noise = function(n) rt(n, 2))
for (i in 1:3) repeated(sprintf("few_people_%d", i), 5 + i, 3, 1.5, 0, missing = 0)
for (i in 1:2) repeated(sprintf("half_missing_%d", i), 40, 4, 1, 0, missing = 0.5)
for (i in 1:2) repeated(sprintf("very_alike_within_%d", i), 25, 3, 30, 0, noise = function(n) rnorm(n, 0, 0.5))
for (i in 1:2) repeated(sprintf("no_difference_in_slopes_%d", i), 30, 4, 1, 0, fit_slope = TRUE)

finish("mixed.txt", 2e-6)
