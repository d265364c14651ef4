package io.kenh.catalog.category;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.CatalogError;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A kind of products, in a tree. It knows its whole path, so that a list needs no walk. */
@Entity
@Table(name = "catalog_category")
public class Category extends CompanyOwned {
    public static final int NAME = 120;
    static final int DEEPEST = 6;
    private static final String BETWEEN = " / ";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_category_seq")
    @SequenceGenerator(name = "catalog_category_seq", sequenceName = "catalog_category_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Nullable
    @Column(name = "parent_id")
    private Long parentId;

    private String name;

    private String path;

    @Column(name = "sort_path")
    private String sortPath;

    private String lineage;

    protected Category() {}

    Category(long companyId, String name) {
        super(companyId);
        this.name = name;
        this.path = name;
        this.sortPath = "";
        this.lineage = "";
    }

    /** After it has an id. */
    void stand(String newName, @Nullable Category parent) {
        name = newName;
        parentId = parent == null ? null : parent.id;
        path = parent == null ? newName : parent.path + BETWEEN + newName;
        // A blank sorts before letters, two before one: children stand right under their parent.
        sortPath = parent == null ? sortKey(newName) : parent.sortPath + "  " + sortKey(newName);
        lineage = (parent == null ? "/" : parent.lineage) + id + "/";
        if (lineage.chars().filter(letter -> letter == '/').count() > DEEPEST + 1) {
            throw new KenhException(CatalogError.TOO_DEEP, DEEPEST);
        }
    }

    private static String sortKey(String name) {
        return SearchText.cut(SearchText.sortKey(name), 2 * NAME);
    }

    boolean holds(Category other) {
        return other.lineage.startsWith(lineage);
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }

    String name() {
        return name;
    }

    String lineage() {
        return lineage;
    }
}
