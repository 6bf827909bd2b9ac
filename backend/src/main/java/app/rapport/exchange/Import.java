package app.rapport.exchange;

import app.rapport.exchange.csv.CsvFile;
import app.rapport.exchange.csv.CsvFormat;
import app.rapport.platform.sql.TenantRecord;
import app.rapport.platform.web.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One uploaded file on its way in. While a job has it in hand, {@link ImportProgress} writes its counts. */
@Entity
@DynamicUpdate
@SuppressWarnings("NullAway.Init")
class Import extends TenantRecord {
    private UUID memberId;
    private UUID fileId;
    private String fileName;
    private long fileSize;
    private String encoding;
    private String delimiter;
    private boolean header;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CsvFile.FileColumn> columns;

    private long rowCount;
    private @Nullable String target;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImportMapping mapping;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.UPLOADED;

    private @Nullable UUID jobId;
    private long position;
    private boolean linking;
    private long created;
    private long updated;
    private long skipped;
    private long rejected;

    protected Import() {}

    Import(UUID member, UUID file, String fileName, long fileSize) {
        super(newId());
        this.memberId = member;
        this.fileId = file;
        this.fileName = fileName;
        this.fileSize = fileSize;
    }

    void read(CsvFormat format, CsvFile.Contents contents) {
        encoding = format.encoding();
        delimiter = format.delimiter();
        header = format.header();
        columns = contents.columns();
        rowCount = contents.rowCount();
    }

    /** A changed meaning makes what an earlier check found worthless. */
    void mean(@Nullable String target, ImportMapping mapping) {
        requireAtRest();
        this.target = target;
        this.mapping = mapping;
        restart(ImportState.UPLOADED);
    }

    void start(ImportState work, UUID job) {
        requireAtRest();
        restart(work);
        jobId = job;
    }

    private void restart(ImportState next) {
        state = next;
        position = 0;
        linking = false;
        created = 0;
        updated = 0;
        skipped = 0;
        rejected = 0;
    }

    void requireAtRest() {
        if (state.isInHand()) {
            throw Problem.of("conflict").detail("import-in-hand");
        }
    }

    CsvFormat format() {
        return new CsvFormat(encoding, delimiter, header);
    }

    List<CsvFile.FileColumn> columns() {
        return columns;
    }

    UUID fileId() {
        return fileId;
    }

    String fileName() {
        return fileName;
    }

    long rowCount() {
        return rowCount;
    }

    @Nullable String target() {
        return target;
    }

    ImportMapping mapping() {
        return mapping;
    }

    ImportState state() {
        return state;
    }
}
