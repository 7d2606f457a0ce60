export interface FileNode {
  kind: 'file';
  inode: number;
  contents: Uint8Array;
}

export interface FolderNode {
  kind: 'folder';
  inode: number;
  children: Map<string, TreeNode>;
}

export type TreeNode = FileNode | FolderNode;

/** The files that Python sees: ours, in memory, never written to. Nothing of the machine's own is among them. */
export class FileTree {
  private inodes = 0;
  readonly root: FolderNode = this.folder();

  /** @param path from the root, without a leading slash */
  add(path: string, contents: Uint8Array): void {
    const parts = path.split('/');
    const name = parts.pop()!;
    this.addFolder(parts.join('/')).children.set(name, { kind: 'file', inode: ++this.inodes, contents });
  }

  /** @param path from the root, without a leading slash; folders on the way are made as well */
  addFolder(path: string): FolderNode {
    let folder = this.root;
    for (const part of path.split('/').filter(Boolean)) {
      let next = folder.children.get(part);
      if (!next) folder.children.set(part, (next = this.folder()));
      if (next.kind !== 'folder') throw new Error(`${part} is a file and a folder in ${path}`);
      folder = next;
    }
    return folder;
  }

  /** Null where there is nothing. `path` is absolute. */
  find(path: string): TreeNode | null {
    const above: FolderNode[] = [];
    let node: TreeNode = this.root;
    for (const part of path.split('/')) {
      if (part === '' || part === '.') continue;
      if (node.kind !== 'folder') return null;
      if (part === '..') {
        node = above.pop() ?? this.root;
        continue;
      }
      const child = node.children.get(part);
      if (!child) return null;
      above.push(node);
      node = child;
    }
    return node;
  }

  private folder(): FolderNode {
    return { kind: 'folder', inode: ++this.inodes, children: new Map() };
  }
}
