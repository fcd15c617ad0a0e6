// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stdbool.h>
#include <stdint.h>

// HiGHS' own words, as its C interface has fixed them since version 1.5.
#define CHIGHS_MINIMISE 1
#define CHIGHS_MAXIMISE (-1)
#define CHIGHS_LOWER 0
#define CHIGHS_BASIC 1
#define CHIGHS_UPPER 2
#define CHIGHS_ZERO 3
#define CHIGHS_OPTIMAL 7
#define CHIGHS_INFEASIBLE 8
#define CHIGHS_UNBOUNDED_OR_INFEASIBLE 9
#define CHIGHS_UNBOUNDED 10
#define CHIGHS_OBJECTIVE_BOUND 11
#define CHIGHS_OBJECTIVE_TARGET 12
#define CHIGHS_TIME_LIMIT 13
#define CHIGHS_ITERATION_LIMIT 14
#define CHIGHS_SOLUTION_LIMIT 16
#define CHIGHS_INTERRUPT 17

// The routines of a loaded library; it stays loaded until the process ends.
typedef struct chighs_library chighs_library;

// Loads a library; nothing, and why in `message`, when it can't be loaded, lacks a routine or counts in
// 64-bit numbers.
chighs_library *chighs_open(const char *path, char *message, int size);
const char *chighs_version(const chighs_library *library);

// Makes an empty problem that prints nothing and works on one thread.
void *chighs_create(const chighs_library *library);
void chighs_delete(const chighs_library *library, void *problem);

// All return a number below zero when the library refused.
int chighs_set_direction(const chighs_library *library, void *problem, int direction);
int chighs_set_offset(const chighs_library *library, void *problem, double offset);
int chighs_set_cost(const chighs_library *library, void *problem, int column, double cost);
int chighs_set_integer(const chighs_library *library, void *problem, int column);
int chighs_set_row_bounds(const chighs_library *library, void *problem, int row, double lower,
                          double upper);
int chighs_set_column_bounds(const chighs_library *library, void *problem, int column, double lower,
                             double upper);

// Adds one row or column with its entries (slot zero of both arrays is dead, indices begin at one).
int chighs_add_row(const chighs_library *library, void *problem, double lower, double upper,
                   int count, const int *columns, const double *coefficients);
int chighs_add_column(const chighs_library *library, void *problem, double cost, double lower,
                      double upper, int count, const int *rows, const double *coefficients);

// Takes rows out, by their numbers from zero in rising order; the basis is lost.
int chighs_remove_rows(const chighs_library *library, void *problem, int count, const int *rows);

int chighs_read_basis(const chighs_library *library, const void *problem, int *columns, int *rows);
int chighs_write_basis(const chighs_library *library, void *problem, const int *columns,
                       const int *rows);
int chighs_logical_basis(const chighs_library *library, void *problem);

// Forgets what was solved, the basis too.
int chighs_forget(const chighs_library *library, void *problem);

// Runs the simplex method and returns the status of the model. `seconds` may be infinite.
int chighs_simplex(const chighs_library *library, void *problem, bool is_primal, int iterations,
                   double seconds);

typedef struct {
  bool presolves;
  double relative_gap;
  double seconds;  // may be infinite
  int node_limit;
  // What is known of a solution to begin with, by column from zero.
  int start_count;
  const int *start_columns;
  const double *start_values;
  // Asked now and then.
  bool (*should_stop)(void *context);
  void *context;
} chighs_search;

// Runs branch and bound and returns the status of the model.
int chighs_search_integers(const chighs_library *library, void *problem,
                           const chighs_search *search);

double chighs_objective(const chighs_library *library, const void *problem);
int chighs_read_solution(const chighs_library *library, const void *problem, double *values,
                         double *reduced_costs, double *activities, double *duals);

// The simplex iterations of the last run, whether a solution is known, the nodes and the bound of a search.
int64_t chighs_iterations(const chighs_library *library, const void *problem);
bool chighs_has_solution(const chighs_library *library, const void *problem);
int64_t chighs_nodes(const chighs_library *library, const void *problem);
double chighs_bound(const chighs_library *library, const void *problem);
