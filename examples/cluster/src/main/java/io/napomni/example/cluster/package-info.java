/** Several nodes on one PostgreSQL ledger: db-scheduler hands out the work, the ledger sees to it that it happens once. */
@NullMarked
package io.napomni.example.cluster;

import org.jspecify.annotations.NullMarked;
