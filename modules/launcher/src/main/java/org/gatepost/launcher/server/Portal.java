package org.gatepost.launcher.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Asks the portal whether it is there. */
record Portal(URI url) {

    private static final int TIMEOUT_MILLIS = 10_000;

    static Portal at(URI url) {
        return new Portal(url);
    }

    /** A server without the portal answers every page with 404. */
    boolean answers() {
        return status("") != HttpURLConnection.HTTP_NOT_FOUND || status("sign-in") != HttpURLConnection.HTTP_NOT_FOUND;
    }

    private int status(String page) {
        try {
            var connection = (HttpURLConnection) url.resolve(page).toURL().openConnection(Proxy.NO_PROXY);
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode();
        } catch (IOException e) {
            return HttpURLConnection.HTTP_NOT_FOUND;
        }
    }
}
