# The figures of src/domain/statistics by another road: R's own functions, and convolution where R has none.
#
#   Rscript bench/detection/reference.R test/domain/statistics/against-r/cases.csv > test/domain/statistics/against-r/expected.csv
#   Rscript bench/detection/reference.R --glm test/domain/expectation/fixture.csv
#
# A case is a name and its numbers; what is printed is the case with R's value, in 17 digits.

options(digits = 17)

pb_pmf <- function(p) Reduce(function(d, q) c(d, 0) * (1 - q) + c(0, d) * q, p, 1)
pb_upper <- function(k, p) if (k > length(p)) 0 else sum(rev(pb_pmf(p)[(max(0, k) + 1):(length(p) + 1)]))
pb_lower <- function(k, p) sum(pb_pmf(p)[1:(k + 1)])
mid_p <- function(k, p) pb_upper(k + 1, p) + 0.5 * pb_pmf(p)[k + 1]

end_of <- function(low, high, end) if (end == 0) low else high

limits <- function(level, end, p) {
  sums <- cumsum(pb_pmf(p))
  tail <- (1 - level) / 2
  which(sums >= end_of(tail, 1 - tail, end))[1] - 1
}

tilt <- function(p, eta) plogis(qlogis(p) + eta)

mid_p_ratio <- function(k, level, end, p) {
  if (k == 0 && end == 0) return(0)
  if (k == length(p) && end == 1) return(length(p) / sum(p))
  tail <- (1 - level) / 2
  target <- end_of(tail, 1 - tail, end)
  eta <- uniroot(function(e) mid_p(k, tilt(p, e)) - target, c(-40, 40), tol = 1e-15, maxiter = 10000)$root
  sum(tilt(p, eta)) / sum(p)
}

bb_pmf <- function(k, n, a, b) exp(lchoose(n, k) + lbeta(a + k, b + n - k) - lbeta(a, b))
bb_upper <- function(k, n, a, b) sum(bb_pmf(n:k, n, a, b))
bb_lower <- function(k, n, a, b) sum(bb_pmf(0:k, n, a, b))

laplace <- function(k, n, level, end) {
  if (k <= 0) return(end_of(0, qbeta(level, 1, n + 1), end))
  if (k >= n) return(end_of(qbeta(1 - level, n + 1, 1), 1, end))
  tail <- (1 - level) / 2
  end_of(qbeta(tail, k + 1, n - k + 1), qbeta(tail, k + 1, n - k + 1, lower.tail = FALSE), end)
}

effective <- function(k, p) {
  m <- mean(p)
  factor <- if (length(p) < 2) 1 else length(p) * m * (1 - m) / sum(p * (1 - p))
  c(n = length(p) * factor, k = k * factor, m = m)
}

ratio <- function(k, level, end, p) {
  e <- effective(k, p)
  laplace(e[["k"]], e[["n"]], level, end) / e[["m"]]
}

shrunken <- function(precision, k, level, end, p) {
  e <- effective(k, p)
  tail <- (1 - level) / 2
  a <- precision * e[["m"]] + e[["k"]]
  b <- precision * (1 - e[["m"]]) + e[["n"]] - e[["k"]]
  end_of(qbeta(tail, a, b), qbeta(tail, a, b, lower.tail = FALSE), end) / e[["m"]]
}

# The best precision of counts given as n, k and expected share, one group after another: of the likelihood times the
# variance between groups.
precision <- function(least, most, counts) {
  x <- matrix(counts, nrow = 3)
  n <- x[1, ]; k <- x[2, ]; m <- x[3, ]
  score <- function(s) sum(m * (digamma(s * m + k) - digamma(s * m)) +
    (1 - m) * (digamma(s * (1 - m) + n - k) - digamma(s * (1 - m))) - (digamma(s + n) - digamma(s))) - 1 / (s + 1)
  if (score(most) >= 0) return(most)
  if (score(least) <= 0) return(least)
  exp(uniroot(function(u) score(exp(u)), log(c(least, most)), tol = 1e-15, maxiter = 10000)$root)
}

# q by the step-up for discrete tests, by its definition: the lowest level at which the group is found is the lowest, over
# the p of every group at or above its own and up to the cap, of what chance puts there over how many are there.
# Groups are given one after another: how many trials, how many hits, the probabilities.
discrete_q <- function(which, cap, given) {
  groups <- list()
  while (length(given) > 0) {
    n <- given[1]
    groups[[length(groups) + 1]] <- list(k = given[2], p = given[2 + seq_len(n)])
    given <- given[-seq_len(n + 2)]
  }
  attainable <- lapply(groups, function(g) sapply(0:length(g$p), pb_upper, p = g$p))
  observed <- mapply(function(values, g) values[g$k + 1], attainable, groups)
  below <- function(values, t) max(0, values[values <= t])
  own <- observed[which + 1]
  if (own > cap) return(1)
  candidates <- observed[observed >= own & observed <= cap]
  share <- function(t) sum(sapply(attainable, function(v) below(v, t) / (1 - below(v, cap)))) / sum(observed <= t)
  min(1, sapply(candidates, share))
}

figure <- function(name, x) {
  rest <- function(from) x[from:length(x)]
  switch(name,
    "log-gamma" = lgamma(x),
    "digamma" = digamma(x),
    "log-beta" = lbeta(x[1], x[2]),
    "incomplete-beta" = pbeta(x[1], x[2], x[3]),
    "beta-quantile" = qbeta(x[1], x[2], x[3]),
    "binomial-upper" = pbinom(x[1] - 1, x[2], x[3], lower.tail = FALSE),
    "beta-binomial-pmf" = bb_pmf(x[1], x[2], x[3], x[4]),
    "beta-binomial-upper" = bb_upper(x[1], x[2], x[3], x[4]),
    "beta-binomial-lower" = bb_lower(x[1], x[2], x[3], x[4]),
    "clopper-pearson" = binom.test(x[1], x[2], conf.level = x[3])$conf.int[x[4] + 1],
    "laplace" = laplace(x[1], x[2], x[3], x[4]),
    "poisson-binomial-pmf" = pb_pmf(rest(2))[x[1] + 1],
    "poisson-binomial-upper" = pb_upper(x[1], rest(2)),
    "poisson-binomial-lower" = pb_lower(x[1], rest(2)),
    "poisson-binomial-mid-p" = mid_p(x[1], rest(2)),
    "poisson-binomial-limit" = limits(x[1], x[2], rest(3)),
    "mid-p-ratio" = mid_p_ratio(x[1], x[2], x[3], rest(4)),
    "observed-ratio" = ratio(x[1], x[2], x[3], rest(4)),
    "shrunken" = shrunken(x[1], x[2], x[3], x[4], rest(5)),
    "precision" = precision(x[1], x[2], rest(3)),
    "discrete-step-up" = discrete_q(x[1], x[2], rest(3)),
    "benjamini-hochberg" = p.adjust(rest(2), "BH")[x[1] + 1],
    stop(paste("no figure is called", name))
  )
}

# A logistic regression of hits in trials on the other columns: each coefficient with its standard error, then the deviance.
logistic <- function(path) {
  data <- read.csv(path)
  covariates <- data[, !(names(data) %in% c("trials", "hits"))]
  fit <- glm(cbind(data$hits, data$trials - data$hits) ~ ., family = binomial, data = covariates,
    control = list(epsilon = 1e-15, maxit = 100))
  table <- summary(fit)$coefficients
  cat("name,coefficient,error\n")
  for (name in rownames(table)) cat(name, ",", format(table[name, 1]), ",", format(table[name, 2]), "\n", sep = "")
  cat("deviance,", format(deviance(fit)), ",0\n", sep = "")
}

arguments <- commandArgs(trailingOnly = TRUE)
if (arguments[1] == "--glm") {
  logistic(arguments[2])
} else {
  cases <- read.csv(arguments[1], colClasses = "character")
  cat("figure,of,value\n")
  for (i in seq_len(nrow(cases))) {
    x <- as.numeric(strsplit(cases$of[i], " ")[[1]])
    cat(cases$figure[i], ",", cases$of[i], ",", format(figure(cases$figure[i], x), digits = 17), "\n", sep = "")
  }
}
