/** Questions about decisions, answered purely: why was a fact due or not. */
@NullMarked
package io.napomni.insight;

import org.jspecify.annotations.NullMarked;
