package org.sayso.app.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what is no request that could be read, such as "GET /%00": in a few words, with the headers of all answers. */
final class Unread implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Gate.HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        String words = response.getStatus() + " " + HttpStatus.getMessage(response.getStatus()) + "\n";
        Content.Sink.write(response, true, words, callback);
        return true;
    }
}
