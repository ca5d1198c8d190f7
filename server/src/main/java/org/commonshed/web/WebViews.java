package org.commonshed.web;

import java.util.List;

/** What the pages of this room show. */
public final class WebViews {
    private WebViews() {}

    /**
     * Why an address was not answered.
     *
     * @param code end of the keys of its sentences, and what people may ask about it
     * @param ours whether it is the server's fault
     * @param time when it happened, in the reader's words
     * @param again the address to try again; empty where that would not help
     * @param keepers some who keep the server; empty for those who are not signed in
     */
    public record Failure(String code, boolean ours, String time, String again, List<String> keepers) {
        public Failure {
            keepers = List.copyOf(keepers);
        }
    }

    /**
     * The source of the version that runs.
     *
     * @param commit empty where the build did not know it
     * @param changed whether it was built with changes that no commit holds
     * @param address where it is worked on; empty where nobody said
     * @param kilobytes size of the archive that this server gives; 0 where it has none
     */
    public record Source(String version, String commit, boolean changed, String address, long kilobytes) {}

    /** A library that is part of the server. */
    public record Library(String name, String licence, String home) {}
}
