package org.commonshed.start.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.commonshed.start.Hindrance;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup, opened to be read; every part of it has been compared with its checksum. */
public final class BackupFile implements AutoCloseable {
    private static final int LARGEST_MANIFEST = 10_000_000;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens the file and reads it through.
     *
     * @throws Hindrance when it is no backup, or not whole
     */
    public static BackupFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new Hindrance("There is no file " + path + ".");
        }
        try {
            ZipFile zip = new ZipFile(path.toFile());
            try {
                BackupFile file = new BackupFile(path, zip, manifest(path, zip));
                file.compare();
                return file;
            } catch (RuntimeException | IOException fault) {
                zip.close();
                throw fault;
            }
        } catch (ZipException broken) {
            throw new Hindrance(path + " is no backup, or only a part of one (" + broken.getMessage() + ").", broken);
        } catch (IOException fault) {
            throw new Hindrance(path + " cannot be read (" + fault.getMessage() + ").", fault);
        }
    }

    private static Manifest manifest(Path path, ZipFile zip) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null || entry.getSize() > LARGEST_MANIFEST) {
            throw new Hindrance(path + " is no backup of Commonshed.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = JsonMapper.builder().build().readValue(in.readAllBytes(), Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new Hindrance(path + " was made by a later Commonshed; take that one to restore it.");
            }
            return manifest;
        } catch (JacksonException unreadable) {
            throw new Hindrance(path + " is no backup of Commonshed (" + unreadable.getOriginalMessage() + ").");
        }
    }

    private void compare() throws IOException {
        for (Manifest.Table table : manifest.tables()) {
            compare(table.entry(), table.sha256());
        }
        for (Manifest.Kept file : manifest.files()) {
            compare(file.entry(), file.sha256());
        }
    }

    private void compare(String entry, String sha256) throws IOException {
        MessageDigest digest = Backup.sha256();
        try (InputStream in = new DigestInputStream(read(entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!Backup.hex(digest).equals(sha256)) {
            throw new Hindrance(path + " is damaged: " + entry + " is not what was written. Take another backup.");
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    InputStream read(String entry) throws IOException {
        @Nullable ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new Hindrance(path + " is damaged: " + entry + " is missing. Take another backup.");
        }
        return zip.getInputStream(found);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
