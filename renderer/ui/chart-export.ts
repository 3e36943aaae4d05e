import type { ECharts } from 'echarts/core';
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

/** RFC 4180 with a byte order mark, so that Excel reads the Cyrillic. */
export function saveCsv<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], name: string, save: Save): void {
  const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [columns.map((column) => column.name), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  const content = lines.map((cells) => cells.map(quote).join(',')).join('\r\n');
  save(`${name}.csv`, new Blob(['\ufeff', content, '\r\n'], { type: 'text/csv;charset=utf-8' }));
}
