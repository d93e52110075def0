# Square tables: McNemar, Bowker, marginal homogeneity, scored symmetry, weighted kappa.

# Fleiss, Cohen and Everitt (1969), written with matrices.
weighted_kappa <- function(m, w) {
  p <- m / sum(m); r <- rowSums(p); c <- colSums(p)
  po <- sum(w * p); pe <- sum(w * outer(r, c)); k <- (po - pe) / (1 - pe)
  mixed <- outer(as.vector(w %*% c), as.vector(t(w) %*% r), "+")
  v <- (sum(p * (w - mixed * (1 - k))^2) - (k - pe * (1 - k))^2) / ((1 - pe)^2 * sum(m))
  c(k, sqrt(max(0, v)))
}

transitions <- function(name, m) {
  k <- nrow(m); t <- as.table(m); dimnames(t) <- list(before = 1:k, after = 1:k)
  off <- m - diag(diag(m))
  answers <- list("transitions", name, steps = k, counts = as.vector(t(m)))
  if (sum(off) == 0) return(do.call(case, c(answers, refused = "constant")))
  pairs <- which(upper.tri(m), arr.ind = TRUE)
  b <- m[pairs]; c <- t(m)[pairs]; used <- b + c > 0
  statistic <- sum(((b - c)^2 / (b + c))[used])
  answers$bowker <- c(statistic, sum(used), pchisq(statistic, sum(used), lower.tail = FALSE))
  if (all(used) && k > 2) stopifnot(abs(mcnemar.test(m)$statistic - statistic) < 1e-9)
  mh <- mh_test(t)
  answers$homogeneity <- c(statistic(mh), mh@statistic@df, pvalue(mh))
  scored <- mh_test(t, scores = list(response = as.numeric(1:k)))
  # coin scores rows against columns; ours is after minus before.
  answers$scored <- c(-as.numeric(statistic(scored)), as.numeric(pvalue(scored)))
  squares <- mh_test(t, scores = list(response = (1:k)^2))
  answers$squared_scores <- c(-as.numeric(statistic(squares)), as.numeric(pvalue(squares)))
  answers$mean_step <- sum((col(m) - row(m)) * m) / sum(m)
  up <- sum(m[upper.tri(m)]); down <- sum(m[lower.tri(m)])
  answers$moved <- c(up, down)
  two <- matrix(c(1, down, up, 1), 2)
  plain <- mcnemar.test(two, correct = FALSE); corrected <- mcnemar.test(two, correct = TRUE)
  answers$mcnemar <- c(binom.test(up, up + down)$p.value, plain$statistic, plain$p.value, corrected$statistic, corrected$p.value)
  far <- abs(row(m) - col(m)) / (k - 1)
  answers$kappa_none <- weighted_kappa(m, (far == 0) + 0)
  answers$kappa_linear <- weighted_kappa(m, 1 - far)
  answers$kappa_quadratic <- weighted_kappa(m, 1 - far^2)
  # vcd knows no rung that nobody stands on.
  if (all(rowSums(m) > 0 & colSums(m) > 0)) {
    for (weights in c("Equal-Spacing", "Fleiss-Cohen")) {
      theirs <- vcd::Kappa(m, weights = weights)
      stopifnot(abs(theirs$Unweighted - answers$kappa_none) < 1e-10)
      stopifnot(abs(theirs$Weighted - if (weights == "Fleiss-Cohen") answers$kappa_quadratic else answers$kappa_linear) < 1e-10)
    }
  }
  do.call(case, answers)
}

for (k in c(2, 3, 5, 6, 11)) for (n in c(12, 60, 400)) for (i in 1:2) {
  before <- sample(k, n, TRUE, prob = k:1)
  after <- pmin(k, pmax(1, before + round(rnorm(n, 0.3, 0.8))))
  m <- matrix(as.integer(table(factor(before, 1:k), factor(after, 1:k))), k)
  transitions(sprintf("ladder_of_%d_with_%d_%d", k, n, i), m)
}
for (i in 1:8) transitions(sprintf("full_%d", i), matrix(rpois(16, 5 * i) + 1L, 4))
transitions("two_separate_halves", matrix(c(4, 3, 0, 0, 6, 2, 0, 0, 0, 0, 5, 1, 0, 0, 7, 3), 4, byrow = TRUE))
transitions("symmetric", matrix(c(4, 3, 2, 3, 6, 2, 2, 2, 5), 3))
transitions("only_up", matrix(c(4, 3, 2, 0, 6, 2, 0, 0, 5), 3, byrow = TRUE))
transitions("an_empty_rung", matrix(c(4, 0, 2, 0, 0, 0, 1, 0, 5), 3, byrow = TRUE))
transitions("nobody_moved", diag(c(3, 4, 5)))
finish("transitions.txt")
