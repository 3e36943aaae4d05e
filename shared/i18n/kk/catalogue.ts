/** The Kazakh messages, gathered from a file an area. */
import agreement from '#shared/i18n/kk/agreement.json' with { type: 'json' };
import app from '#shared/i18n/kk/app.json' with { type: 'json' };
import cases from '#shared/i18n/kk/cases.json' with { type: 'json' };
import codebook from '#shared/i18n/kk/codebook.json' with { type: 'json' };
import codes from '#shared/i18n/kk/codes.json' with { type: 'json' };
import commands from '#shared/i18n/kk/commands.json' with { type: 'json' };
import cooccurrence from '#shared/i18n/kk/cooccurrence.json' with { type: 'json' };
import errors from '#shared/i18n/kk/errors.json' with { type: 'json' };
import exchange from '#shared/i18n/kk/exchange.json' with { type: 'json' };
import exporting from '#shared/i18n/kk/exporting.json' with { type: 'json' };
import history from '#shared/i18n/kk/history.json' with { type: 'json' };
import inspector from '#shared/i18n/kk/inspector.json' with { type: 'json' };
import jobs from '#shared/i18n/kk/jobs.json' with { type: 'json' };
import library from '#shared/i18n/kk/library.json' with { type: 'json' };
import mapping from '#shared/i18n/kk/mapping.json' with { type: 'json' };
import memos from '#shared/i18n/kk/memos.json' with { type: 'json' };
import palette from '#shared/i18n/kk/palette.json' with { type: 'json' };
import reading from '#shared/i18n/kk/reading.json' with { type: 'json' };
import refusals from '#shared/i18n/kk/refusals.json' with { type: 'json' };
import remarks from '#shared/i18n/kk/remarks.json' with { type: 'json' };
import retrieval from '#shared/i18n/kk/retrieval.json' with { type: 'json' };
import settings from '#shared/i18n/kk/settings.json' with { type: 'json' };
import shell from '#shared/i18n/kk/shell.json' with { type: 'json' };
import statistics from '#shared/i18n/kk/statistics.json' with { type: 'json' };
import ties from '#shared/i18n/kk/ties.json' with { type: 'json' };
import tour from '#shared/i18n/kk/tour.json' with { type: 'json' };
import transcript from '#shared/i18n/kk/transcript.json' with { type: 'json' };
import ui from '#shared/i18n/kk/ui.json' with { type: 'json' };
import views from '#shared/i18n/kk/views.json' with { type: 'json' };

export const kk = {
  ...agreement,
  ...app,
  ...cases,
  ...codebook,
  ...codes,
  ...commands,
  ...cooccurrence,
  ...exporting,
  ...errors,
  ...exchange,
  ...history,
  ...inspector,
  ...jobs,
  ...library,
  ...mapping,
  ...memos,
  ...palette,
  ...reading,
  ...refusals,
  ...remarks,
  ...retrieval,
  ...settings,
  ...shell,
  ...statistics,
  ...ties,
  ...tour,
  ...transcript,
  ...ui,
  ...views,
};
