package app.rapport.platform.jobs;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Does one kind of work. It runs in the organisation and with the rights of the member who asked, without a transaction:
 * it makes its own, and each must call {@link JobRun#advance} so that what was done and how far it got are one.
 */
public interface JobHandler {
    String kind();

    /**
     * Starts, or goes on after a crash: what was committed before must be recognised. A {@link
     * app.rapport.platform.web.Problem} ends the job as failed; any other exception has it tried again after a while.
     */
    void run(JobRun run);

    /** Called within the transaction that ends the job, however it ends. */
    default void ended(JsonNode arguments, JobState state) {}
}
