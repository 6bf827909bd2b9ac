package app.rapport.commerce;

import app.rapport.platform.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@Singleton
class ProductRepository implements PanacheRepositoryBase<Product, UUID> {
    /** Locked, so that the version compared with If-Match is the one the change is made to. */
    Product requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    /** False when there is none; else nobody changes it until the transaction ends. */
    boolean lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).isPresent();
    }
}
