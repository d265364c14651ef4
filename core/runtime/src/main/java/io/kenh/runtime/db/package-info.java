/** The database: pool, migrations, sessions, transactions, numbering. */
@NullMarked
package io.kenh.runtime.db;

import org.jspecify.annotations.NullMarked;
