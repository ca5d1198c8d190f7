package org.commonshed.engine.solve;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * What HiGHS says on the standard output of C although it was told to be silent (a line of its branch and bound where a
 * solution has to be mended). It is held back and thrown away: it would stand in the middle of what a command writes. Java
 * writes past that output, so nothing else is lost.
 */
final class Chatter {
    private static final int FULLY_BUFFERED = 0; // _IOFBF of the GNU C library
    private static final long ROOM = 1 << 16;

    private Chatter() {}

    /** Before a run: whatever is said stays in memory. */
    static void hold() {
        NativeLibrary c = library();
        if (c != null) {
            Object[] arguments = {output(c), Pointer.NULL, FULLY_BUFFERED, ROOM};
            c.getFunction("setvbuf").invokeInt(arguments);
        }
    }

    /** After a run: it is forgotten. */
    static void forget() {
        NativeLibrary c = library();
        if (c != null) {
            Function purge = c.getFunction("__fpurge");
            purge.invokeVoid(new Object[] {output(c)});
        }
    }

    private static @Nullable NativeLibrary library() {
        return Platform.isLinux() ? NativeLibrary.getInstance("c") : null;
    }

    private static Pointer output(NativeLibrary c) {
        return c.getGlobalVariableAddress("stdout").getPointer(0);
    }
}
