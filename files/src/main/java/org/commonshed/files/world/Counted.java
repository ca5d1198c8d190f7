package org.commonshed.files.world;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what was read, also what was skipped: how large an archive really is. */
public class Counted extends FilterInputStream {
    private static final int BLOCK = 1 << 14;

    private long count;

    public Counted(InputStream in) {
        super(in);
    }

    /** Bytes so far. */
    public final long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        count += Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        byte[] block = new byte[(int) Math.min(most, BLOCK)];
        return Math.max(0, read(block, 0, block.length));
    }
}
