package io.kenh.runtime.security;

import io.kenh.api.security.Scope;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;

/** A named set of permissions with their scopes. Grants of plugins that are not enabled are kept. */
@Entity
@Table(name = "core_role")
public class CoreRole {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "core_role_seq")
    @SequenceGenerator(name = "core_role_seq", sequenceName = "core_role_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    /** {@code <plugin>.<name>} for a ready-made role, {@code custom.…} for one made here. */
    private String code;

    /** Empty: the text {@code role.<code>}. */
    private String name;

    @ElementCollection
    @CollectionTable(name = "core_role_grant", joinColumns = @JoinColumn(name = "role_id"))
    @MapKeyColumn(name = "permission_id")
    @Column(name = "scope")
    @Enumerated(EnumType.STRING)
    private Map<String, Scope> grants = new HashMap<>();

    protected CoreRole() {}

    CoreRole(String code, String name, Map<String, Scope> grants) {
        this.code = code;
        this.name = name;
        this.grants.putAll(grants);
    }

    void change(String newName, Map<String, Scope> newGrants) {
        name = newName;
        grants.keySet().retainAll(newGrants.keySet());
        grants.putAll(newGrants);
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    Map<String, Scope> grants() {
        return Map.copyOf(grants);
    }
}
