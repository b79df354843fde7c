import { useEffect, useRef } from "react";
import { createSurface } from "../surface/surface";
import { useDesk } from "./desk-context";

/** Puts the painted sheet into the page. */
export function SurfaceView() {
  const desk = useDesk();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const surface = createSurface(desk);
    place.current?.replaceChildren(surface.element);
    surface.focus();
    return () => {
      surface.stop();
    };
  }, [desk]);
  return <div className="surface" ref={place} />;
}
