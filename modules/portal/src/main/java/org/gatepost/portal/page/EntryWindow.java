package org.gatepost.portal.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gatepost.portal.wording.EntryRow;

/** The part of a thread that a page shows: its newest entries, or as many before one of them. */
public final class EntryWindow {

    private static final int MOST = 30;

    private final List<EntryRow> all;
    private final int from;
    private final int to;

    private EntryWindow(List<EntryRow> all, int from, int to) {
        this.all = all;
        this.from = from;
        this.to = to;
    }

    /** @param before id of the entry before which the window ends; the newest are shown if it names none of them */
    public static EntryWindow of(List<EntryRow> all, Optional<String> before) {
        int to = before.stream()
                .flatMapToInt(id -> IntStream.range(1, all.size())
                        .filter(place -> all.get(place).id().equals(id)))
                .findFirst()
                .orElse(all.size());
        return new EntryWindow(all, Math.max(0, to - MOST), to);
    }

    /** All of a thread, for one who reads the whole. */
    public static EntryWindow whole(List<EntryRow> all) {
        return new EntryWindow(all, 0, all.size());
    }

    public List<EntryRow> getShown() {
        return all.subList(from, to);
    }

    /** Id of the entry before which there are earlier ones; empty if there are none. */
    public String getEarlier() {
        return from == 0 ? "" : all.get(from).id();
    }

    public int getEarlierCount() {
        return from;
    }
}
