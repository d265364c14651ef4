package io.kenh.contacts.tag;

import io.kenh.api.data.SearchText;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A label; two names that differ in case or accents only are the same label. */
@Entity
@Table(name = "contacts_tag")
public class Tag {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contacts_tag_seq")
    @SequenceGenerator(name = "contacts_tag_seq", sequenceName = "contacts_tag_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TagColor color;

    protected Tag() {}

    Tag(String name, TagColor color) {
        change(name, color);
    }

    void change(String newName, TagColor newColor) {
        name = newName;
        nameKey = key(newName);
        color = newColor;
    }

    static String key(String name) {
        return String.join(" ", SearchText.plain(name.strip()).split("\\s+"));
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    public TagRef ref() {
        return new TagRef(id, name, color);
    }
}
