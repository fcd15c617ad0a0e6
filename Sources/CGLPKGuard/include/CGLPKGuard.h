// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <glpk.h>
#include <stdbool.h>
#include <stdint.h>

// The call hit a fatal GLPK error: the thread's environment and all its problems are gone.
#define CGLPK_FATAL (-1)
// The call came from inside another guarded call on this thread and was refused.
#define CGLPK_REENTERED (-2)

// A process-wide unique number for this thread's present GLPK environment.
uint64_t cglpk_environment(void);
// What GLPK printed during the last guarded call of this thread.
const char *cglpk_message(void);

// Makes an empty problem.
int cglpk_create(glp_prob **problem);
// Deletes a problem unless it belongs to another thread or to an environment that is gone.
void cglpk_delete(glp_prob *problem, uint64_t environment);

int cglpk_set_direction(glp_prob *problem, int direction);
int cglpk_set_cost(glp_prob *problem, int column, double cost);
int cglpk_set_row_bounds(glp_prob *problem, int row, int type, double lower, double upper);
int cglpk_set_column_bounds(glp_prob *problem, int column, int type, double lower, double upper);
int cglpk_set_integer(glp_prob *problem, int column);
int cglpk_name_row(glp_prob *problem, int row, const char *name);
int cglpk_name_column(glp_prob *problem, int column, const char *name);

// Adds one row or column with its entries (slot zero of both arrays is dead).
int cglpk_add_row(glp_prob *problem, int type, double lower, double upper, int count,
                  const int *columns, const double *coefficients);
int cglpk_add_column(glp_prob *problem, double cost, int type, double lower, double upper,
                     int count, const int *rows, const double *coefficients);

// Takes rows out (slot zero is dead); those after them move up.
int cglpk_remove_rows(glp_prob *problem, int count, const int *rows);

int cglpk_scale(glp_prob *problem, bool on);
int cglpk_standard_basis(glp_prob *problem);
int cglpk_advanced_basis(glp_prob *problem);

// Copies the basis statuses of all rows and columns, one byte each.
int cglpk_read_basis(glp_prob *problem, uint8_t *rows, uint8_t *columns);
// Sets the statuses of the first rows and columns; later rows become basic, later columns not.
int cglpk_write_basis(glp_prob *problem, int row_count, const uint8_t *rows, int column_count,
                      const uint8_t *columns);

// Runs the simplex method from the present basis, without presolve.
int cglpk_simplex(glp_prob *problem, int method, int ratio_test, int iteration_limit,
                  int milliseconds);

// Bulk readers of the last basic solution, or of the last integer solution.
int cglpk_read_values(glp_prob *problem, double *out);
int cglpk_read_activities(glp_prob *problem, double *out);
int cglpk_read_duals(glp_prob *problem, double *out);
int cglpk_read_reduced_costs(glp_prob *problem, double *out);
int cglpk_read_integer_values(glp_prob *problem, double *out);

typedef struct {
  bool presolve, gomory_cuts, rounding_cuts, cover_cuts, clique_cuts;
  // How the column to branch on is chosen: one of GLP_BR_*.
  int branching;
  double relative_gap;
  int milliseconds;
  int64_t node_limit;
  // Polled at each callback; must not touch GLPK.
  bool (*should_stop)(void *context);
  void *context;
  // A known integer solution (slot zero dead), or NULL; only seen without presolve.
  const double *start;
} cglpk_search;

typedef struct {
  int64_t nodes;
  double bound;
  bool has_bound;
} cglpk_search_report;

// Runs branch and bound; without presolve the problem must hold an optimal basis.
int cglpk_search_integers(glp_prob *problem, const cglpk_search *search,
                          cglpk_search_report *report);

int cglpk_write_mps(glp_prob *problem, const char *path);
int cglpk_write_lp(glp_prob *problem, const char *path);
int cglpk_read_mps(glp_prob *problem, const char *path);

// Copies the entries of one row (slot zero dead, room for all columns) and returns their count.
int cglpk_read_row(glp_prob *problem, int row, int *columns, double *coefficients);
