// SPDX-License-Identifier: GPL-3.0-or-later
#include "CHiGHSDoor.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef void (*callback)(int, const char *, const void *, void *, void *);

// What is used of the library: result, name and parameters.
#define ROUTINES(X)                                                                             \
  X(void *, create, (void))                                                                     \
  X(void, destroy, (void *))                                                                    \
  X(const char *, version, (void))                                                              \
  X(int, getSizeofHighsInt, (const void *))                                                     \
  X(int, setBoolOptionValue, (void *, const char *, int))                                       \
  X(int, setIntOptionValue, (void *, const char *, int))                                        \
  X(int, setDoubleOptionValue, (void *, const char *, double))                                  \
  X(int, setStringOptionValue, (void *, const char *, const char *))                            \
  X(int, changeObjectiveSense, (void *, int))                                                   \
  X(int, changeObjectiveOffset, (void *, double))                                               \
  X(int, changeColCost, (void *, int, double))                                                  \
  X(int, changeColIntegrality, (void *, int, int))                                              \
  X(int, changeColBounds, (void *, int, double, double))                                        \
  X(int, changeRowBounds, (void *, int, double, double))                                        \
  X(int, addCol, (void *, double, double, double, int, const int *, const double *))            \
  X(int, addRow, (void *, double, double, int, const int *, const double *))                    \
  X(int, deleteRowsBySet, (void *, int, const int *))                                           \
  X(int, getBasis, (const void *, int *, int *))                                                \
  X(int, setBasis, (void *, const int *, const int *))                                          \
  X(int, setLogicalBasis, (void *))                                                             \
  X(int, clearSolver, (void *))                                                                 \
  X(int, setSparseSolution, (void *, int, const int *, const double *))                         \
  X(int, setCallback, (void *, callback, void *))                                               \
  X(int, startCallback, (void *, int))                                                          \
  X(int, run, (void *))                                                                         \
  X(double, getRunTime, (const void *))                                                         \
  X(int, getModelStatus, (const void *))                                                        \
  X(double, getObjectiveValue, (const void *))                                                  \
  X(int, getSolution, (const void *, double *, double *, double *, double *))                   \
  X(int, getIntInfoValue, (const void *, const char *, int *))                                  \
  X(int, getInt64InfoValue, (const void *, const char *, int64_t *))                            \
  X(int, getDoubleInfoValue, (const void *, const char *, double *))

struct chighs_library {
  void *handle;
  chighs_library *next;
#define FIELD(RESULT, NAME, PARAMETERS) RESULT(*NAME) PARAMETERS;
  ROUTINES(FIELD)
#undef FIELD
};

// Every library that was loaded, each once: they stay until the process ends.
static chighs_library *loaded;
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

static chighs_library *known(void *handle) {
  chighs_library *library = loaded;
  while (library != NULL && library->handle != handle) library = library->next;
  return library;
}

static chighs_library *open_once(const char *path, char *message, int size) {
  void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) {
    snprintf(message, (size_t)size, "%s", dlerror());
    return NULL;
  }
  chighs_library *library = known(handle);
  if (library != NULL) return library;
  library = calloc(1, sizeof *library);
  const char *missing = NULL;
#define LOOK_UP(RESULT, NAME, PARAMETERS)                           \
  *(void **)&library->NAME = dlsym(handle, "Highs_" #NAME);         \
  if (library->NAME == NULL && missing == NULL) missing = "Highs_" #NAME;
  ROUTINES(LOOK_UP)
#undef LOOK_UP
  if (missing != NULL) {
    snprintf(message, (size_t)size, "%s: %s is missing", path, missing);
  } else {
    void *problem = library->create();
    if (library->getSizeofHighsInt(problem) != (int)sizeof(int)) {
      snprintf(message, (size_t)size, "%s: counts in 64-bit numbers", path);
      missing = "";
    }
    library->destroy(problem);
  }
  if (missing == NULL) {
    library->handle = handle;
    library->next = loaded;
    loaded = library;
    return library;
  }
  free(library);
  dlclose(handle);
  return NULL;
}

chighs_library *chighs_open(const char *path, char *message, int size) {
  pthread_mutex_lock(&guard);
  chighs_library *library = open_once(path, message, size);
  pthread_mutex_unlock(&guard);
  return library;
}

const char *chighs_version(const chighs_library *library) { return library->version(); }

void *chighs_create(const chighs_library *library) {
  void *problem = library->create();
  library->setBoolOptionValue(problem, "output_flag", 0);
  // One thread, and what it does depends on nothing but the program.
  library->setIntOptionValue(problem, "threads", 1);
  library->setStringOptionValue(problem, "parallel", "off");
  library->setIntOptionValue(problem, "random_seed", 0);
  return problem;
}

void chighs_delete(const chighs_library *library, void *problem) { library->destroy(problem); }

int chighs_set_direction(const chighs_library *library, void *problem, int direction) {
  return library->changeObjectiveSense(problem, direction);
}

int chighs_set_offset(const chighs_library *library, void *problem, double offset) {
  return library->changeObjectiveOffset(problem, offset);
}

int chighs_set_cost(const chighs_library *library, void *problem, int column, double cost) {
  return library->changeColCost(problem, column, cost);
}

int chighs_set_integer(const chighs_library *library, void *problem, int column) {
  return library->changeColIntegrality(problem, column, 1);
}

int chighs_set_row_bounds(const chighs_library *library, void *problem, int row, double lower,
                          double upper) {
  return library->changeRowBounds(problem, row, lower, upper);
}

int chighs_set_column_bounds(const chighs_library *library, void *problem, int column, double lower,
                             double upper) {
  return library->changeColBounds(problem, column, lower, upper);
}

// Indices from zero, in memory that the caller frees.
static int *from_zero(int count, const int *indices) {
  int *result = malloc(sizeof(int) * (size_t)(count + 1));
  for (int place = 0; place < count; place++) result[place] = indices[place + 1] - 1;
  return result;
}

int chighs_add_row(const chighs_library *library, void *problem, double lower, double upper,
                   int count, const int *columns, const double *coefficients) {
  int *indices = from_zero(count, columns);
  int code = library->addRow(problem, lower, upper, count, indices, coefficients + 1);
  free(indices);
  return code;
}

int chighs_add_column(const chighs_library *library, void *problem, double cost, double lower,
                      double upper, int count, const int *rows, const double *coefficients) {
  int *indices = from_zero(count, rows);
  int code = library->addCol(problem, cost, lower, upper, count, indices, coefficients + 1);
  free(indices);
  return code;
}

int chighs_remove_rows(const chighs_library *library, void *problem, int count, const int *rows) {
  return library->deleteRowsBySet(problem, count, rows);
}

int chighs_read_basis(const chighs_library *library, const void *problem, int *columns, int *rows) {
  return library->getBasis(problem, columns, rows);
}

int chighs_write_basis(const chighs_library *library, void *problem, const int *columns,
                       const int *rows) {
  return library->setBasis(problem, columns, rows);
}

int chighs_logical_basis(const chighs_library *library, void *problem) {
  return library->setLogicalBasis(problem);
}

int chighs_forget(const chighs_library *library, void *problem) {
  return library->clearSolver(problem);
}

// The library's limit on time is one on all runs of a problem together.
static void limit_time(const chighs_library *library, void *problem, double seconds) {
  library->setDoubleOptionValue(problem, "time_limit", library->getRunTime(problem) + seconds);
}

int chighs_simplex(const chighs_library *library, void *problem, bool is_primal, int iterations,
                   double seconds) {
  library->setStringOptionValue(problem, "solver", "simplex");
  library->setStringOptionValue(problem, "presolve", "off");
  library->setIntOptionValue(problem, "simplex_strategy", is_primal ? 4 : 1);
  library->setIntOptionValue(problem, "simplex_iteration_limit", iterations);
  limit_time(library, problem, seconds);
  if (library->run(problem) < 0) return -1;
  return library->getModelStatus(problem);
}

static void poll(int kind, const char *message, const void *out, void *in, void *context) {
  (void)kind, (void)message, (void)out;
  const chighs_search *search = context;
  // The first field of what goes in is the wish to end.
  if (in != NULL && search->should_stop(search->context)) *(int *)in = 1;
}

int chighs_search_integers(const chighs_library *library, void *problem,
                           const chighs_search *search) {
  library->setStringOptionValue(problem, "presolve", search->presolves ? "on" : "off");
  library->setDoubleOptionValue(problem, "mip_rel_gap", search->relative_gap);
  library->setDoubleOptionValue(problem, "mip_abs_gap", 0);
  library->setIntOptionValue(problem, "mip_max_nodes", search->node_limit);
  limit_time(library, problem, search->seconds);
  if (search->start_count > 0) {
    library->setSparseSolution(problem, search->start_count, search->start_columns,
                               search->start_values);
  }
  // The interrupts of searches, of the simplex method and of the interior point method.
  const int kinds[] = {6, 1, 2};
  library->setCallback(problem, poll, (void *)search);
  for (int place = 0; place < 3; place++) library->startCallback(problem, kinds[place]);
  if (library->run(problem) < 0) return -1;
  return library->getModelStatus(problem);
}

double chighs_objective(const chighs_library *library, const void *problem) {
  return library->getObjectiveValue(problem);
}

int chighs_read_solution(const chighs_library *library, const void *problem, double *values,
                         double *reduced_costs, double *activities, double *duals) {
  return library->getSolution(problem, values, reduced_costs, activities, duals);
}

int64_t chighs_iterations(const chighs_library *library, const void *problem) {
  int count = 0;
  library->getIntInfoValue(problem, "simplex_iteration_count", &count);
  return count < 0 ? 0 : count;
}

bool chighs_has_solution(const chighs_library *library, const void *problem) {
  int status = 0;
  library->getIntInfoValue(problem, "primal_solution_status", &status);
  return status == 2;
}

int64_t chighs_nodes(const chighs_library *library, const void *problem) {
  int64_t count = 0;
  library->getInt64InfoValue(problem, "mip_node_count", &count);
  return count < 0 ? 0 : count;
}

double chighs_bound(const chighs_library *library, const void *problem) {
  double bound = 0;
  library->getDoubleInfoValue(problem, "mip_dual_bound", &bound);
  return bound;
}
