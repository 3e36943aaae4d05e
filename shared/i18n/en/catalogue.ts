/** The English messages, gathered from a file an area. */
import agreement from '#shared/i18n/en/agreement.json' with { type: 'json' };
import app from '#shared/i18n/en/app.json' with { type: 'json' };
import cases from '#shared/i18n/en/cases.json' with { type: 'json' };
import codebook from '#shared/i18n/en/codebook.json' with { type: 'json' };
import codes from '#shared/i18n/en/codes.json' with { type: 'json' };
import commands from '#shared/i18n/en/commands.json' with { type: 'json' };
import cooccurrence from '#shared/i18n/en/cooccurrence.json' with { type: 'json' };
import errors from '#shared/i18n/en/errors.json' with { type: 'json' };
import exchange from '#shared/i18n/en/exchange.json' with { type: 'json' };
import exporting from '#shared/i18n/en/exporting.json' with { type: 'json' };
import history from '#shared/i18n/en/history.json' with { type: 'json' };
import inspector from '#shared/i18n/en/inspector.json' with { type: 'json' };
import jobs from '#shared/i18n/en/jobs.json' with { type: 'json' };
import library from '#shared/i18n/en/library.json' with { type: 'json' };
import mapping from '#shared/i18n/en/mapping.json' with { type: 'json' };
import memos from '#shared/i18n/en/memos.json' with { type: 'json' };
import palette from '#shared/i18n/en/palette.json' with { type: 'json' };
import reading from '#shared/i18n/en/reading.json' with { type: 'json' };
import refusals from '#shared/i18n/en/refusals.json' with { type: 'json' };
import remarks from '#shared/i18n/en/remarks.json' with { type: 'json' };
import retrieval from '#shared/i18n/en/retrieval.json' with { type: 'json' };
import settings from '#shared/i18n/en/settings.json' with { type: 'json' };
import shell from '#shared/i18n/en/shell.json' with { type: 'json' };
import statistics from '#shared/i18n/en/statistics.json' with { type: 'json' };
import ties from '#shared/i18n/en/ties.json' with { type: 'json' };
import tour from '#shared/i18n/en/tour.json' with { type: 'json' };
import transcript from '#shared/i18n/en/transcript.json' with { type: 'json' };
import ui from '#shared/i18n/en/ui.json' with { type: 'json' };
import views from '#shared/i18n/en/views.json' with { type: 'json' };

export const en = {
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
