package app.rapport.identity;

import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@Singleton
class MemberRepository implements PanacheRepositoryBase<Member, UUID> {
    /** @param email as it is kept, in small letters */
    Member requireEmail(String email) {
        return find("email", email).singleResult();
    }

    Member require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    /** False when there is none; else nobody changes it until the transaction ends. */
    boolean lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).isPresent();
    }
}
