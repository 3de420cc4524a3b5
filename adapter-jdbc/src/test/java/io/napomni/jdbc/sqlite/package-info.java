@NullMarked
package io.napomni.jdbc.sqlite;

import org.jspecify.annotations.NullMarked;
