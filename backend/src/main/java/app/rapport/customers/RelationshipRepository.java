package app.rapport.customers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class RelationshipRepository implements PanacheRepositoryBase<Relationship, UUID> {}
