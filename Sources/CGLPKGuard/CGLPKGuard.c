// SPDX-License-Identifier: GPL-3.0-or-later
#include "CGLPKGuard.h"

#include <float.h>
#include <setjmp.h>
#include <stdatomic.h>
#include <string.h>

static _Thread_local bool tl_busy;
static _Thread_local uint64_t tl_environment;
static _Thread_local char tl_message[2048];
static _Thread_local size_t tl_length;
static atomic_uint_fast64_t last_environment;

uint64_t cglpk_environment(void) {
  if (tl_environment == 0) tl_environment = atomic_fetch_add(&last_environment, 1) + 1;
  return tl_environment;
}

const char *cglpk_message(void) { return tl_message; }

// Keeps the newest text: what explains a failure is always printed last.
static int swallow(void *info, const char *text) {
  (void)info;
  size_t length = strlen(text);
  if (length >= sizeof tl_message) {
    text += length - (sizeof tl_message - 1);
    length = sizeof tl_message - 1;
  }
  if (tl_length + length >= sizeof tl_message) tl_length = 0;
  memcpy(tl_message + tl_length, text, length);
  tl_length += length;
  tl_message[tl_length] = 0;
  return 1;
}

static void jump_out(void *jump) { longjmp(*(jmp_buf *)jump, 1); }

static void enter(jmp_buf *jump) {
  tl_busy = true;
  tl_length = 0;
  tl_message[0] = 0;
  glp_term_hook(swallow, NULL);
  glp_error_hook(jump_out, jump);
}

static void leave(void) {
  glp_error_hook(NULL, NULL);
  tl_busy = false;
}

// GLPK's own state is unknown after a jump, so the whole environment goes, and its number with it.
static int bury(void) {
  glp_free_env();
  tl_environment = 0;
  tl_busy = false;
  return CGLPK_FATAL;
}

#define GUARDED(CALL)                     \
  if (tl_busy) return CGLPK_REENTERED;    \
  jmp_buf jump;                           \
  if (setjmp(jump) != 0) return bury();   \
  enter(&jump);                           \
  int code = (CALL);                      \
  leave();                                \
  return code

static int create(glp_prob **problem) {
  *problem = glp_create_prob();
  return 0;
}

int cglpk_create(glp_prob **problem) { GUARDED(create(problem)); }

static int guarded_delete(glp_prob *problem) { GUARDED((glp_delete_prob(problem), 0)); }

void cglpk_delete(glp_prob *problem, uint64_t environment) {
  if (problem != NULL && environment == cglpk_environment()) guarded_delete(problem);
}

int cglpk_set_direction(glp_prob *problem, int direction) {
  GUARDED((glp_set_obj_dir(problem, direction), 0));
}

int cglpk_set_cost(glp_prob *problem, int column, double cost) {
  GUARDED((glp_set_obj_coef(problem, column, cost), 0));
}

int cglpk_set_row_bounds(glp_prob *problem, int row, int type, double lower, double upper) {
  GUARDED((glp_set_row_bnds(problem, row, type, lower, upper), 0));
}

int cglpk_set_column_bounds(glp_prob *problem, int column, int type, double lower, double upper) {
  GUARDED((glp_set_col_bnds(problem, column, type, lower, upper), 0));
}

int cglpk_set_integer(glp_prob *problem, int column) {
  GUARDED((glp_set_col_kind(problem, column, GLP_IV), 0));
}

int cglpk_name_row(glp_prob *problem, int row, const char *name) {
  GUARDED((glp_set_row_name(problem, row, name), 0));
}

int cglpk_name_column(glp_prob *problem, int column, const char *name) {
  GUARDED((glp_set_col_name(problem, column, name), 0));
}

static int add_row(glp_prob *problem, int type, double lower, double upper, int count,
                   const int *columns, const double *coefficients) {
  int row = glp_add_rows(problem, 1);
  glp_set_row_bnds(problem, row, type, lower, upper);
  if (count > 0) glp_set_mat_row(problem, row, count, columns, coefficients);
  return 0;
}

int cglpk_add_row(glp_prob *problem, int type, double lower, double upper, int count,
                  const int *columns, const double *coefficients) {
  GUARDED(add_row(problem, type, lower, upper, count, columns, coefficients));
}

static int add_column(glp_prob *problem, double cost, int type, double lower, double upper,
                      int count, const int *rows, const double *coefficients) {
  int column = glp_add_cols(problem, 1);
  glp_set_obj_coef(problem, column, cost);
  glp_set_col_bnds(problem, column, type, lower, upper);
  if (count > 0) glp_set_mat_col(problem, column, count, rows, coefficients);
  return 0;
}

int cglpk_add_column(glp_prob *problem, double cost, int type, double lower, double upper,
                     int count, const int *rows, const double *coefficients) {
  GUARDED(add_column(problem, cost, type, lower, upper, count, rows, coefficients));
}

static int remove_rows(glp_prob *problem, int count, const int *rows) {
  glp_del_rows(problem, count, rows);
  return 0;
}

int cglpk_remove_rows(glp_prob *problem, int count, const int *rows) {
  GUARDED(remove_rows(problem, count, rows));
}

static int scale(glp_prob *problem, bool on) {
  if (on)
    glp_scale_prob(problem, GLP_SF_AUTO);
  else
    glp_unscale_prob(problem);
  return 0;
}

int cglpk_scale(glp_prob *problem, bool on) { GUARDED(scale(problem, on)); }

int cglpk_standard_basis(glp_prob *problem) { GUARDED((glp_std_basis(problem), 0)); }

int cglpk_advanced_basis(glp_prob *problem) { GUARDED((glp_adv_basis(problem, 0), 0)); }

static int read_basis(glp_prob *problem, uint8_t *rows, uint8_t *columns) {
  int row_count = glp_get_num_rows(problem), column_count = glp_get_num_cols(problem);
  for (int i = 1; i <= row_count; i++) rows[i - 1] = (uint8_t)glp_get_row_stat(problem, i);
  for (int j = 1; j <= column_count; j++) columns[j - 1] = (uint8_t)glp_get_col_stat(problem, j);
  return 0;
}

int cglpk_read_basis(glp_prob *problem, uint8_t *rows, uint8_t *columns) {
  GUARDED(read_basis(problem, rows, columns));
}

static int write_basis(glp_prob *problem, int row_count, const uint8_t *rows, int column_count,
                       const uint8_t *columns) {
  int all_rows = glp_get_num_rows(problem), all_columns = glp_get_num_cols(problem);
  for (int i = 1; i <= all_rows; i++)
    glp_set_row_stat(problem, i, i <= row_count ? rows[i - 1] : GLP_BS);
  for (int j = 1; j <= all_columns; j++)
    glp_set_col_stat(problem, j, j <= column_count ? columns[j - 1] : GLP_NL);
  return 0;
}

int cglpk_write_basis(glp_prob *problem, int row_count, const uint8_t *rows, int column_count,
                      const uint8_t *columns) {
  GUARDED(write_basis(problem, row_count, rows, column_count, columns));
}

static int simplex(glp_prob *problem, int method, int ratio_test, int iteration_limit,
                   int milliseconds) {
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.meth = method;
  parameters.r_test = ratio_test;
  parameters.it_lim = iteration_limit;
  parameters.tm_lim = milliseconds;
  return glp_simplex(problem, &parameters);
}

int cglpk_simplex(glp_prob *problem, int method, int ratio_test, int iteration_limit,
                  int milliseconds) {
  GUARDED(simplex(problem, method, ratio_test, iteration_limit, milliseconds));
}

typedef double (*reader)(glp_prob *, int);

static int read_all(glp_prob *problem, int count, reader read, double *out) {
  for (int k = 1; k <= count; k++) out[k - 1] = read(problem, k);
  return 0;
}

int cglpk_read_values(glp_prob *problem, double *out) {
  GUARDED(read_all(problem, glp_get_num_cols(problem), glp_get_col_prim, out));
}

int cglpk_read_activities(glp_prob *problem, double *out) {
  GUARDED(read_all(problem, glp_get_num_rows(problem), glp_get_row_prim, out));
}

int cglpk_read_duals(glp_prob *problem, double *out) {
  GUARDED(read_all(problem, glp_get_num_rows(problem), glp_get_row_dual, out));
}

int cglpk_read_reduced_costs(glp_prob *problem, double *out) {
  GUARDED(read_all(problem, glp_get_num_cols(problem), glp_get_col_dual, out));
}

int cglpk_read_integer_values(glp_prob *problem, double *out) {
  GUARDED(read_all(problem, glp_get_num_cols(problem), glp_mip_col_val, out));
}

typedef struct {
  const cglpk_search *search;
  cglpk_search_report *report;
  bool gave_start;
} watch;

// Bounds of open nodes only tighten, so a bound read here stays valid until the search ends.
static void note_bound(glp_tree *tree, cglpk_search_report *report) {
  int best = glp_ios_best_node(tree);
  if (best == 0) return;
  double bound = glp_ios_node_bound(tree, best);
  report->bound = bound;
  report->has_bound = bound > -DBL_MAX && bound < DBL_MAX;
}

static void observe(glp_tree *tree, void *info) {
  watch *watch = info;
  const cglpk_search *search = watch->search;
  cglpk_search_report *report = watch->report;
  switch (glp_ios_reason(tree)) {
    case GLP_ISELECT:
      note_bound(tree, report);
      if (report->nodes >= search->node_limit) {
        glp_ios_terminate(tree);
        return;
      }
      report->nodes += 1;
      break;
    case GLP_IBINGO:
      note_bound(tree, report);
      break;
    case GLP_IHEUR:
      if (search->start != NULL && !watch->gave_start) {
        watch->gave_start = true;
        glp_ios_heur_sol(tree, search->start);
      }
      break;
    default:
      break;
  }
  if (search->should_stop != NULL && search->should_stop(search->context))
    glp_ios_terminate(tree);
}

// GLPK 5.0 ends the process when its presolver fixes every column and cuts are asked for, because
// the pool of cuts then gets no columns. The presolver is deterministic, so a trial run tells.
static bool vanishes(glp_prob *problem) {
  glp_prep *trial = glp_npp_alloc_wksp();
  glp_npp_load_prob(trial, problem, GLP_MIP, GLP_OFF);
  bool empty = false;
  if (glp_npp_preprocess1(trial, 1) == 0) {
    glp_prob *rest = glp_create_prob();
    glp_npp_build_prob(trial, rest);
    empty = glp_get_num_cols(rest) == 0;
    glp_delete_prob(rest);
  }
  glp_npp_free_wksp(trial);
  return empty;
}

static int search_integers(glp_prob *problem, const cglpk_search *search,
                           cglpk_search_report *report) {
  watch watch = {search, report, false};
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.presolve = search->presolve ? GLP_ON : GLP_OFF;
  bool asks = search->gomory_cuts || search->rounding_cuts || search->cover_cuts ||
              search->clique_cuts;
  bool cuts = asks && glp_get_num_cols(problem) > 0 && !(search->presolve && vanishes(problem));
  parameters.gmi_cuts = cuts && search->gomory_cuts ? GLP_ON : GLP_OFF;
  parameters.mir_cuts = cuts && search->rounding_cuts ? GLP_ON : GLP_OFF;
  parameters.cov_cuts = cuts && search->cover_cuts ? GLP_ON : GLP_OFF;
  parameters.clq_cuts = cuts && search->clique_cuts ? GLP_ON : GLP_OFF;
  parameters.br_tech = search->branching;
  parameters.mip_gap = search->relative_gap;
  parameters.tm_lim = search->milliseconds;
  parameters.cb_func = observe;
  parameters.cb_info = &watch;
  return glp_intopt(problem, &parameters);
}

int cglpk_search_integers(glp_prob *problem, const cglpk_search *search,
                          cglpk_search_report *report) {
  GUARDED(search_integers(problem, search, report));
}

int cglpk_write_mps(glp_prob *problem, const char *path) {
  GUARDED(glp_write_mps(problem, GLP_MPS_FILE, NULL, path));
}

int cglpk_write_lp(glp_prob *problem, const char *path) {
  GUARDED(glp_write_lp(problem, NULL, path));
}

int cglpk_read_mps(glp_prob *problem, const char *path) {
  GUARDED(glp_read_mps(problem, GLP_MPS_FILE, NULL, path));
}

int cglpk_read_row(glp_prob *problem, int row, int *columns, double *coefficients) {
  GUARDED(glp_get_mat_row(problem, row, columns, coefficients));
}
