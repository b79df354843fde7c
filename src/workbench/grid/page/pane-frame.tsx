import { useEffect, useRef, useState } from "react";
import { createAddInFrame } from "../../host/add-in-frame";
import { useWorkbench } from "./desk-context";
import { focusCells } from "./focus-cells";
import type { EnterPane } from "./region-keys";

const narrowest = 320;
const widest = 600;
const usual = 350;

interface PaneFrameProps {
  /** is given the function that moves the keyboard into the pane */
  readonly enter: EnterPane;
  readonly onRegionKey: (backwards: boolean) => void;
}

/** The add-in's own task pane page, in a frame that can be drawn wider, connected as Excel on the web connects it. */
export function PaneFrame({ enter, onRegionKey }: PaneFrameProps) {
  const { host } = useWorkbench();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usual);
  const [isDragging, setDragging] = useState(false);
  const regionKey = useRef(onRegionKey);
  regionKey.current = onRegionKey;

  useEffect(() => {
    const pane = createAddInFrame({
      host,
      url: "/taskpane.html",
      title: "Outcome Planner task pane",
      onLeave: (way) => {
        if (way === "to the cells") focusCells();
        else regionKey.current(way === "backwards");
      },
    });
    const { frame, disconnect } = pane;
    enter.current = (backwards) => {
      frame.contentWindow?.focus();
      // The pane keeps its focus while the keyboard is elsewhere; only a pane that has none is given one.
      const focused = frame.contentDocument?.activeElement ?? null;
      if (focused === null || focused === frame.contentDocument?.body)
        pane.enter(backwards ? "behind" : "before");
    };
    // the pane is of our own origin, so its keys can be heard: F6 leaves it, as it does in Excel
    const listen = (): void => {
      frame.contentWindow?.addEventListener("keydown", (event) => {
        if (event.key !== "F6" || event.ctrlKey) return;
        event.preventDefault();
        regionKey.current(event.shiftKey);
      });
    };
    frame.addEventListener("load", listen);
    place.current?.replaceChildren(frame);
    return disconnect;
  }, [host, enter]);

  const widen = (to: number): void => {
    setWidth(Math.max(narrowest, Math.min(widest, Math.round(to))));
  };

  return (
    <aside className="pane-frame" style={{ width }} aria-label="Task pane">
      <div
        className="splitter"
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the task pane"
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        aria-valuenow={width}
        tabIndex={0}
        onKeyDown={(event) => {
          const step = { ArrowLeft: 10, ArrowRight: -10, Home: widest - width, End: narrowest - width }[
            event.key
          ];
          if (step === undefined) return;
          event.preventDefault();
          widen(width + step);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={(event) => {
          if (isDragging) widen(window.innerWidth - event.clientX);
        }}
        onPointerUp={() => {
          setDragging(false);
        }}
      />
      <h2 className="pane-title">Outcome Planner</h2>
      <div className={isDragging ? "pane-place dragging" : "pane-place"} ref={place} />
    </aside>
  );
}
