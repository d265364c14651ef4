package io.kenh.crm.utm;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/** The name of a medium, source or campaign; single in its company, whatever the case. */
@Entity(name = "CrmWord")
@Table(name = "crm_word")
public class Word extends CompanyOwned {
    public static final int LONGEST = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_word_seq")
    @SequenceGenerator(name = "crm_word_seq", sequenceName = "crm_word_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private WordKind kind;

    @Column(nullable = false, length = LONGEST)
    private String name;

    @Column(name = "name_key", nullable = false, length = 200)
    private String key;

    protected Word() {}

    void rename(String newName) {
        name = newName;
        key = key(newName);
    }

    static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
