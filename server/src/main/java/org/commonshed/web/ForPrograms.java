package org.commonshed.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells programs why an address cannot be answered, in their own form; the room that answers them has it. */
public interface ForPrograms {
    /** Whether what failed was asked at an address for programs. */
    boolean isFor(HttpServletRequest failed);

    /** Writes the answer; it needs no database. */
    void tell(int status, HttpServletRequest failed, HttpServletResponse response) throws IOException;
}
