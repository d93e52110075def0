# Propensity scores, nearest-neighbour matching and balance.

cohort <- function(n, treated_share) {
  x <- data.frame(age = sample(18:66, n, TRUE), debt = round(rexp(n, 1 / 8000)), children = rbinom(n, 1, 0.4), score = signif(rnorm(n, 5, 2), 5))
  x$treated <- rbinom(n, 1, plogis(qlogis(treated_share) + 0.03 * (x$age - 42) - 0.00004 * (x$debt - 8000) + 0.4 * x$children))
  x$stratum <- sample(1:3, n, TRUE)
  x
}
# Two matches each, looking at everybody who is free: everybody a first before anybody a second. MatchIt 4.5.1 passes
# by the nearest now and then in its second round.
greedy_two <- function(score, treated, caliper) {
  free <- which(treated == 0); found <- matrix(NA, length(score), 2)
  for (round in 1:2) for (i in which(treated == 1)[order(-score[treated == 1])]) {
    nearest <- free[which.min(abs(score[free] - score[i]))]
    if (!length(nearest) || abs(score[nearest] - score[i]) > caliper) next
    found[i, if (is.na(found[i, 1])) 1 else 2] <- nearest; free <- setdiff(free, nearest)
  }
  found
}

columns <- c("age", "debt", "children", "score")

for (i in 1:14) {
  x <- cohort(c(40, 60, 80, 120, 160, 200, 250)[(i - 1) %% 7 + 1], c(0.2, 0.35)[i %% 2 + 1])
  g <- glm(treated ~ age + debt + children + score, binomial, x, control = glm.control(epsilon = 1e-15, maxit = 100))
  s <- summary(g)$coefficients
  # Log odds times 1e8, as whole numbers without equals: MatchIt 4.5.1 as Debian 12 builds it cuts every distance down
  # to a whole number, so that on the log odds themselves it neither finds the nearest nor keeps to a caliper.
  linear <- round(unname(predict(g)) * 1e8); stopifnot(!anyDuplicated(linear))
  data <- list("cohort", sprintf("of_%d_%d", nrow(x), i), columns = 4, x = as.vector(t(x[columns])), treated = x$treated, stratum = x$stratum, linear = linear)
  data$coefficients <- unname(s[, 1]); data$errors <- unname(s[, 2]); data$deviance <- deviance(g)
  data$fitted <- unname(fitted(g))[1:5]
  add <- function(key, ...) {
    m <- suppressWarnings(matchit(treated ~ age + debt + children + score, x, distance = linear, method = "nearest", ...))
    mm <- m$match.matrix; rows <- which(x$treated == 1)
    data[[key]] <<- as.vector(t(cbind(rows, apply(mm, 2, as.integer)))) - 1
    data[[paste0(key, "_weights")]] <<- unname(m$weights)
    if (key == "caliper") {
      b <- summary(m)
      # age, debt and score have all five; children are zeros and ones.
      pick <- c("Means Treated", "Means Control", "Std. Mean Diff.", "eCDF Max")
      data$before <<- as.vector(t(b$sum.all[columns, pick])); data$after <<- as.vector(t(b$sum.matched[columns, pick]))
      data$ratios <<- c(b$sum.all[columns[-3], "Var. Ratio"], b$sum.matched[columns[-3], "Var. Ratio"])
    }
  }
  add("plain"); add("caliper", caliper = 0.2); add("strata", exact = ~stratum, caliper = 0.3)
  two <- greedy_two(linear, x$treated, 0.25 * sd(linear))
  data$two <- as.vector(t(cbind(seq_len(nrow(x)), two)[x$treated == 1, ])) - 1
  share <- numeric(nrow(x)); for (k in 1:2) share[na.omit(two[, k])] <- 1 / rowSums(!is.na(two))[!is.na(two[, k])]
  share <- share * sum(share > 0) / sum(share); share[!is.na(two[, 1])] <- 1
  data$two_weights <- share
  # What became of people; some were not measured.
  outcome <- round(3 * sin(seq_len(nrow(x))) + x$score + 0.5 * x$treated, 4); outcome[seq(7, nrow(x), 11)] <- NA
  found <- function(participants, matches) {
    own <- outcome[participants]; theirs <- rowMeans(matrix(outcome[matches], length(participants)), na.rm = TRUE)
    w <- t.test(own - theirs); c(sum(!is.na(own - theirs)), unname(w$estimate), w$stderr, w$p.value, w$conf.int)
  }
  rows <- matrix(data$caliper + 1, 2); rows <- rows[, !is.na(rows[2, ]), drop = FALSE]
  data$outcome <- outcome
  data$caliper_effect <- found(rows[1, ], rows[2, ])
  data$two_effect <- found(which(!is.na(two[, 1])), two[!is.na(two[, 1]), ])
  do.call(case, data)
}
finish("matching.txt")
