package org.gatepost.notification.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A mail server that answers as it is told, to show what the outbox makes of it. */
final class ScriptedMailServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ScriptedMailServer.class.getName());

    /** Says nothing at all. */
    static final String SILENCE = "";

    /** Hangs up instead of answering. */
    static final String HANGS_UP = "hang up";

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile String toRecipient = "250 OK";
    private volatile String toEnd = "250 OK";

    ScriptedMailServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::listen, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What it answers to RCPT, and to the end of a letter's text. */
    void answers(String recipient, String end) {
        toRecipient = recipient;
        toEnd = end;
    }

    /** The Message-IDs of the letters whose text it has read to the end, whatever it answered. */
    List<String> taken() {
        return taken;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                serve(client);
            } catch (IOException e) {
                LOG.log(Level.FINE, "the client has gone, or nobody listens any more", e);
            }
        }
    }

    private void serve(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        answer(client, "220 scripted");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.length() < 4 ? line : line.substring(0, 4);
            var reply = switch (command) {
                case "RCPT" -> toRecipient;
                case "DATA" -> data(client, in);
                case "QUIT" -> "221 bye";
                default -> "250 OK";
            };
            if (reply.equals(HANGS_UP)) {
                return;
            }
            answer(client, reply);
        }
    }

    private String data(Socket client, BufferedReader in) throws IOException {
        answer(client, "354 go on");
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID:")) {
                taken.add(line.substring("Message-ID:".length()).strip());
            }
        }
        return toEnd;
    }

    private static void answer(Socket client, String reply) throws IOException {
        if (!reply.equals(SILENCE)) {
            client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
