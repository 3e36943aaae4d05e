import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { type TokenColours, useTokenColours } from '#renderer/ui/use-token-colours.ts';

interface EchartsUse {
  getOption: (colours: TokenColours) => EChartsCoreOption;
  hidden: boolean;
  /** `canvas` for thousands of marks; what is exported is drawn anew as SVG. */
  renderer?: 'svg' | 'canvas';
  /** `isEdge`: of a network, a line between two nodes. */
  onClick: (seriesIndex: number, dataIndex: number, isEdge: boolean) => void;
}

/** Text and tooltips in the program's letters and colours. Tooltips are drawn, not HTML: the content policy allows no inline styles. */
const withTokens = (option: EChartsCoreOption, colours: TokenColours): EChartsCoreOption => ({
  animation: false,
  textStyle: { fontFamily: 'Inter Variable, system-ui, sans-serif', fontSize: 12, color: colours.ink },
  ...option,
  tooltip: {
    renderMode: 'richText',
    backgroundColor: colours.raised,
    borderColor: colours.hairline,
    borderWidth: 1,
    padding: [6, 10],
    textStyle: { color: colours.ink, fontSize: 12 },
    confine: true,
    ...(typeof option.tooltip === 'object' ? option.tooltip : {}),
  },
});

/** Loads ECharts when first needed, draws, follows the size of its place and the appearance of the program. */
export function useEcharts({ getOption, hidden, renderer = 'svg', onClick }: EchartsUse) {
  const container = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ECharts | null>(null);
  const colours = useTokenColours();
  const click = useRef(onClick);
  click.current = onClick;

  useEffect(() => {
    const element = container.current;
    if (hidden || !element) return;
    let made: ECharts | null = null;
    let gone = false;
    const resized = new ResizeObserver(() => made?.resize());
    import('#renderer/ui/echarts-setup.ts').then(({ init }) => {
      if (gone) return;
      made = init(element, null, { renderer });
      made.on('click', (event: { seriesIndex?: number; dataIndex?: number; dataType?: string }) => {
        if (event.seriesIndex !== undefined && event.dataIndex !== undefined) {
          click.current(event.seriesIndex, event.dataIndex, event.dataType === 'edge');
        }
      });
      resized.observe(element);
      setChart(made);
    }, reportError);
    return () => {
      gone = true;
      resized.disconnect();
      // A picture that is still being painted, some in each frame, would go on painting after its end: an empty one is painted at once.
      made?.clear();
      made?.getZr().refreshImmediately();
      made?.dispose();
      setChart(null);
    };
  }, [hidden, renderer]);

  useEffect(() => {
    chart?.setOption(withTokens(getOption(colours), colours), { notMerge: true });
  }, [chart, getOption, colours]);

  const point = (seriesIndex: number, dataIndex: number) => {
    chart?.dispatchAction({ type: 'downplay' });
    chart?.dispatchAction({ type: 'highlight', seriesIndex, dataIndex });
    chart?.dispatchAction({ type: 'showTip', seriesIndex, dataIndex });
  };
  return { container, chart, point };
}
