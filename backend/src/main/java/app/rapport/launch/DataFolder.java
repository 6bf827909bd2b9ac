package app.rapport.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that everything is kept in, held by one running service at a time. */
final class DataFolder {
    private static final long FIRST_START_NEEDS = 300_000_000;
    private static final long LATER_START_NEEDS = 50_000_000;

    private DataFolder() {}

    static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "check", ".part"));
        } catch (IOException e) {
            throw Folders.cannotWrite(folder, e);
        }
    }

    static void requireSpace(Path folder) {
        try {
            var needed = Files.exists(folder.resolve("postgres")) ? LATER_START_NEEDS : FIRST_START_NEEDS;
            if (Files.getFileStore(folder).getUsableSpace() < needed) {
                throw Folders.diskFull(folder);
            }
        } catch (IOException e) {
            throw Folders.cannotWrite(folder, e);
        }
    }

    /**
     * Keeps others out until the channel is closed. The operating system lets go of the lock when the process ends in
     * whatever way, so a killed service never locks itself out.
     */
    static FileChannel lock(Path folder) {
        var file = folder.resolve("rapport.lock");
        try {
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                channel.truncate(0);
                var process = Long.toString(ProcessHandle.current().pid());
                channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.UTF_8)), 0);
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw Folders.cannotWrite(folder, e);
        }
        throw new CannotStart("Rapport already runs on the data folder " + folder + holder(file)
                + ": stop that one, or set RAPPORT_DATA to another folder.");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(Path file) {
        try {
            var process = Files.readString(file).strip();
            return process.isEmpty() ? "" : " (process " + process + ")";
        } catch (IOException e) {
            return "";
        }
    }
}
