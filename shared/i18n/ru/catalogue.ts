/** The Russian messages, gathered from a file an area. */
import agreement from '#shared/i18n/ru/agreement.json' with { type: 'json' };
import app from '#shared/i18n/ru/app.json' with { type: 'json' };
import cases from '#shared/i18n/ru/cases.json' with { type: 'json' };
import codebook from '#shared/i18n/ru/codebook.json' with { type: 'json' };
import codes from '#shared/i18n/ru/codes.json' with { type: 'json' };
import commands from '#shared/i18n/ru/commands.json' with { type: 'json' };
import cooccurrence from '#shared/i18n/ru/cooccurrence.json' with { type: 'json' };
import errors from '#shared/i18n/ru/errors.json' with { type: 'json' };
import exchange from '#shared/i18n/ru/exchange.json' with { type: 'json' };
import exporting from '#shared/i18n/ru/exporting.json' with { type: 'json' };
import history from '#shared/i18n/ru/history.json' with { type: 'json' };
import inspector from '#shared/i18n/ru/inspector.json' with { type: 'json' };
import jobs from '#shared/i18n/ru/jobs.json' with { type: 'json' };
import library from '#shared/i18n/ru/library.json' with { type: 'json' };
import mapping from '#shared/i18n/ru/mapping.json' with { type: 'json' };
import memos from '#shared/i18n/ru/memos.json' with { type: 'json' };
import palette from '#shared/i18n/ru/palette.json' with { type: 'json' };
import reading from '#shared/i18n/ru/reading.json' with { type: 'json' };
import refusals from '#shared/i18n/ru/refusals.json' with { type: 'json' };
import remarks from '#shared/i18n/ru/remarks.json' with { type: 'json' };
import retrieval from '#shared/i18n/ru/retrieval.json' with { type: 'json' };
import settings from '#shared/i18n/ru/settings.json' with { type: 'json' };
import shell from '#shared/i18n/ru/shell.json' with { type: 'json' };
import statistics from '#shared/i18n/ru/statistics.json' with { type: 'json' };
import ties from '#shared/i18n/ru/ties.json' with { type: 'json' };
import tour from '#shared/i18n/ru/tour.json' with { type: 'json' };
import transcript from '#shared/i18n/ru/transcript.json' with { type: 'json' };
import ui from '#shared/i18n/ru/ui.json' with { type: 'json' };
import views from '#shared/i18n/ru/views.json' with { type: 'json' };

export const ru = {
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
