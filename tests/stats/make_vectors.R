# What R answers on generated data sets, in the files vectors/*.txt that the test program reads.
#   Rscript make_vectors.R          writes them
#   Rscript make_vectors.R --check  computes them again and compares; ends with 1 when R now answers differently
# Needs r-cran-coin, -exactranktests, -boot, -effectsize, -matchit, -lme4, -lmertest, -mice, -vcd (tools/packages/oracle).
suppressPackageStartupMessages({
  library(coin); library(exactRankTests); library(boot); library(effectsize)
  library(MatchIt); library(lme4); library(mice)
})
RNGversion("4.0.0")
options(warn = 1)

arguments <- commandArgs(FALSE)
here <- dirname(normalizePath(sub("^--file=", "", grep("^--file=", arguments, value = TRUE))))
checking <- "--check" %in% arguments

# As few digits as give the same number back, at most 17.
number <- function(x) {
  if (is.character(x)) return(x)
  vapply(as.double(x), function(v) {
    if (is.na(v)) return("NA")
    for (digits in c(6, 15, 16, 17)) {
      text <- formatC(v, digits = digits, format = "g")
      if (as.numeric(text) == v) return(trimws(text))
    }
    trimws(text)
  }, "")
}

lines <- character()
# One case: its kind, what the data are like, and named vectors, first the data and then the answers.
case <- function(.kind, .name, ...) {
  parts <- list(...)
  text <- vapply(names(parts), function(key) paste(c(key, number(parts[[key]])), collapse = " "), "")
  lines <<- c(lines, paste("case", .kind, .name), text, "")
}

# Relative to the larger of the number and 1e-4; estimates of mixed models stop where their optimiser does.
same <- function(old, new, tolerance) {
  if (length(old) != length(new)) return(FALSE)
  split <- strsplit(c(old, new), " ", fixed = TRUE)
  for (i in seq_along(old)) {
    a <- split[[i]]; b <- split[[length(old) + i]]
    if (identical(a, b)) next
    x <- suppressWarnings(as.numeric(a[-1])); y <- suppressWarnings(as.numeric(b[-1]))
    if (a[1] != b[1] || length(x) != length(y) || anyNA(x) || anyNA(y)) return(FALSE)
    if (any(abs(x - y) > tolerance * pmax(abs(x), 1e-4))) { cat("differs:", old[i], "\n   now:", new[i], "\n"); return(FALSE) }
  }
  TRUE
}

differs <- FALSE
finish <- function(file, tolerance = 1e-9) {
  path <- file.path(here, "vectors", file)
  if (checking) {
    if (!same(readLines(path), lines, tolerance)) { cat(file, "is not what R answers now\n"); differs <<- TRUE }
  } else {
    writeLines(lines, path)
  }
  cat(sprintf("%-16s %4d cases\n", file, sum(startsWith(lines, "case "))))
  lines <<- character()
}

for (part in sort(list.files(file.path(here, "r"), full.names = TRUE))) {
  set.seed(20101)
  source(part, local = TRUE)
}
quit(status = as.integer(differs))
