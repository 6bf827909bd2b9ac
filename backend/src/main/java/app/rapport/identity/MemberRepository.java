package app.rapport.identity;

import app.rapport.platform.sql.RecordsByKey;
import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class MemberRepository implements PanacheRepositoryBase<Member, UUID> {
    private final RecordsByKey records;

    MemberRepository(RecordsByKey records) {
        this.records = records;
    }

    /** @param email as it is kept, in small letters */
    Member requireEmail(String email) {
        return find("email", email).singleResult();
    }

    Member require(UUID id) {
        return records.find(Member.class, id).orElseThrow(Problem::notFound);
    }

    /** False when there is none; else nobody changes it until the transaction ends. */
    boolean lock(UUID id) {
        return records.lock(Member.class, id).isPresent();
    }
}
