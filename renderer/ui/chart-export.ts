import type { ECharts } from 'echarts/core';
import { csvBlob } from '#renderer/ui/csv-blob.ts';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import { readTokenColours } from '#renderer/ui/use-token-colours.ts';

type Save = (fileName: string, content: Blob) => void;

const toSvg = (chart: ECharts) => new Blob([chart.renderToSVGString()], { type: 'image/svg+xml' });

export function saveSvg(chart: ECharts, name: string, save: Save): void {
  save(`${name}.svg`, toSvg(chart));
}

/** Three dots a pixel: 300 dpi in print at the size of the screen. */
export async function savePng(chart: ECharts, name: string, save: Save): Promise<void> {
  const address = URL.createObjectURL(toSvg(chart));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(chart.getWidth() * 3, chart.getHeight() * 3);
    const context = canvas.getContext('2d');
    if (!context) return;
    context.fillStyle = readTokenColours().page;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    save(`${name}.png`, await canvas.convertToBlob({ type: 'image/png' }));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A line a row under the names of the columns. */
export function saveCsv<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], name: string, save: Save): void {
  const lines = [columns.map((column) => column.name), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  save(`${name}.csv`, csvBlob(lines));
}
