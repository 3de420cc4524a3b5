/** What people and machines get to see: words in two languages, tables, colours, JSON, progress. */
@NullMarked
package io.napomni.runner.show;

import org.jspecify.annotations.NullMarked;
