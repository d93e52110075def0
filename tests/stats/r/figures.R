# Families of tests, rank correlation, goals, shares, reliable change, two groups.

for (i in 1:12) {
  p <- signif(runif(i)^2, 8)
  if (i %% 3 == 0) p[sample(i, 1)] <- NA
  if (i %% 4 == 0) p[2] <- p[1]
  full <- length(p)
  case("family", sprintf("of_%d", i), p = p, holm = p.adjust(p, "holm", n = full), bh = p.adjust(p, "BH", n = full))
}

permutations <- function(v) {
  if (length(v) <= 1) return(matrix(v, 1))
  do.call(rbind, lapply(seq_along(v), function(i) cbind(v[i], permutations(v[-i]))))
}
spearman <- function(name, x, y) {
  data <- list("spearman", name, x = x, y = y)
  ok <- !is.na(x) & !is.na(y); a <- rank(x[ok]); b <- rank(y[ok]); n <- length(a)
  if (n < 3) return(do.call(case, c(data, refused = "too_few")))
  if (sd(a) == 0 || sd(b) == 0) return(do.call(case, c(data, refused = "constant")))
  rho <- cor(a, b)
  if (n <= 7) {
    all <- permutations(seq_len(n))
    found <- apply(all, 1, function(o) sum(a * b[o])) - n * mean(a) * mean(b)
    p <- mean(abs(found) >= abs(sum(a * b) - n * mean(a) * mean(b)) - 1e-9)
    if (!anyDuplicated(a) && !anyDuplicated(b)) stopifnot(abs(p - cor.test(a, b, method = "spearman", exact = TRUE)$p.value) < 1e-9)
  } else if (n == 8) {
    p <- cor.test(a, b, method = "spearman", exact = TRUE)$p.value
  } else p <- suppressWarnings(cor.test(x, y, method = "spearman", exact = FALSE)$p.value)
  do.call(case, c(data, n = n, rho = rho, p = p))
}
for (n in c(3, 4, 5, 6, 7)) for (i in 1:3) spearman(sprintf("small_%d_%d", n, i), sample(if (i == 1) 100 else 4, n, TRUE), sample(if (i == 1) 100 else 4, n, TRUE))
for (i in 1:3) spearman(sprintf("eight_%d", i), sample(100, 8), sample(100, 8))
for (n in c(9, 20, 50, 200)) for (i in 1:3) {
  x <- sample(1:5, n, TRUE); y <- pmin(5, pmax(1, x + sample(-2:2, n, TRUE)))
  if (i == 2) y[sample(n, 2)] <- NA
  if (i == 3) { x <- signif(rt(n, 2), 5); y <- signif(x + rt(n, 2), 5) }
  spearman(sprintf("larger_%d_%d", n, i), x, y)
}
spearman("constant", rep(1, 10), 1:10)
spearman("two_left", c(1, NA, 3), c(1, 2, 3) * c(1, 1, NA))

for (i in 1:15) {
  n <- sample(10, 1); x <- sample(-2:2, n, TRUE); w <- sample(5, n, TRUE)
  case("gas", sprintf("goals_%d", i), score = x, weight = w, t = 50 + 10 * sum(w * x) / sqrt(0.7 * sum(w^2) + 0.3 * sum(w)^2))
}
for (n in c(1, 3, 10)) case("gas", sprintf("all_two_%d", n), score = rep(2, n), weight = rep(1, n), t = 50 + 20 * n / sqrt(0.7 * n + 0.3 * n^2))

for (n in c(1, 5, 22, 94, 138, 535)) for (k in unique(c(0, 1, round(n * 0.4), n))) {
  case("share", sprintf("%d_of_%d", k, n), count = k, n = n, interval = suppressWarnings(prop.test(k, n, correct = FALSE)$conf.int))
}

for (i in 1:10) {
  before <- sample(0:10, 12, TRUE); after <- sample(0:10, 12, TRUE); s <- 1 + i / 5; r <- 0.5 + i / 25
  index <- (after - before) / (s * sqrt(2) * sqrt(1 - r))
  case("reliable", sprintf("instrument_%d", i), before = before, after = after, deviation = s, reliability = r, index = index,
       smallest = qnorm(0.975) * s * sqrt(2 - 2 * r), changes = c(sum(index > qnorm(0.975)), sum(abs(index) <= qnorm(0.975)), sum(index < -qnorm(0.975))))
}

groups <- function(name, x, y) {
  a <- x[!is.na(x)]; b <- y[!is.na(y)]
  w <- t.test(a, b)
  case("groups", name, x = x, y = y, smd = cohens_d(a, b, pooled_sd = FALSE, ci = NULL)$Cohens_d,
       welch = c(mean(a) - mean(b), w$stderr, w$statistic, w$parameter, w$p.value, w$conf.int))
}
for (i in 1:12) {
  x <- signif(rt(4 + 3 * i, 3) + 0.2, 6); y <- round(rnorm(3 + 2 * i), 3)
  if (i %% 3 == 0) x[1] <- NA
  groups(sprintf("unequal_%d", i), x, y)
}
for (i in 1:6) groups(sprintf("scores_%d", i), sample(1:5, 10 * i, TRUE), sample(0:10, 5 * i, TRUE))
for (i in 1:10) {
  n <- 5 + 4 * i
  b1 <- round(rnorm(n, 5), 2); a1 <- round(b1 + rnorm(n, 0.8), 2); b0 <- round(rnorm(2 * n, 5), 2); a0 <- round(b0 + rnorm(2 * n, 0.3), 2)
  if (i %% 2) a0[3] <- NA
  w <- t.test(a1 - b1, a0 - b0)
  case("did", sprintf("cohort_%d", i), treated_before = b1, treated_after = a1, control_before = b0, control_after = a0,
       effect = c(mean(a1 - b1) - mean(a0 - b0, na.rm = TRUE), w$stderr, w$p.value, w$conf.int))
}
finish("figures.txt")
