package org.sayso.app.api;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** @param path below /api/v1, as openapi.json has it: "/stories/{id}" */
record Route(HandlerType method, String path, Handler handler) {

    static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler);
    }

    static Route post(String path, Handler handler) {
        return new Route(HandlerType.POST, path, handler);
    }
}
