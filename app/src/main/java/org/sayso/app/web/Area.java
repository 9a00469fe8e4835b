package org.sayso.app.web;

import io.javalin.config.RoutesConfig;

/** A part of the site, such as the stories: its addresses and what is shown there. */
interface Area {

    void addTo(RoutesConfig routes);
}
